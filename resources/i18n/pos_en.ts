<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
  <context>
    <name>ApprovalSheet</name>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Perlu persetujuan pengelola</source>
      <translation>Supervisor approval needed</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Siapa yang menyetujui?</source>
      <translation>Who approves?</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Nama penyetuju dan alasannya tercatat.</source>
      <translation>The approver's name and the reason are noted.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Diminta oleh</source>
      <translation>Asked by</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Belum ada pengelola di komputer ini.</source>
      <translation>There is no supervisor on this computer yet.</translation>
    </message>
  </context>
  <context>
    <name>BackupDesk</name>
    <message>
      <location filename="pos/app/backup_desk.py" />
      <source>Cadangan belum jadi. {what}</source>
      <translation>No backup was made. {what}</translation>
    </message>
    <message>
      <location filename="pos/app/backup_desk.py" />
      <source>Sudah lebih dari 7 hari tanpa cadangan di luar komputer ini.</source>
      <translation>More than 7 days without a backup outside this computer.</translation>
    </message>
    <message>
      <location filename="pos/app/backup_desk.py" />
      <source>Pasang flashdisk, lalu buka Cadangan.</source>
      <translation>Put in a USB stick, then open Backup.</translation>
    </message>
    <message>
      <location filename="pos/app/backup_desk.py" />
      <source>Buka Cadangan</source>
      <translation>Open Backup</translation>
    </message>
    <message>
      <location filename="pos/app/backup_desk.py" />
      <source>Nanti</source>
      <translation>Later</translation>
    </message>
  </context>
  <context>
    <name>BasketFile</name>
    <message>
      <location filename="pos/app/open_basket.py" />
      <source>Keranjang ini belum terlindung dari mati listrik.</source>
      <translation>This cart is not yet safe from a power cut.</translation>
    </message>
  </context>
  <context>
    <name>BuyerScreen</name>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Selamat datang · Welcome</source>
      <translation>Selamat datang · Welcome</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Buatan tangan {place} · Handmade in {place}</source>
      <translation>Buatan tangan {place} · Handmade in {place}</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>{n} barang lain · {n} more</source>
      <translation>{n} barang lain · {n} more</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Retur · Return: {name}</source>
      <translation>Retur · Return: {name}</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>dibuat oleh {maker}</source>
      <translation>dibuat oleh {maker}</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Diskon · Discount</source>
      <translation>Diskon · Discount</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Uang muka · Deposit</source>
      <translation>Uang muka · Deposit</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Pembulatan · Rounding</source>
      <translation>Pembulatan · Rounding</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Kembali ke Anda
Back to you</source>
      <translation>Kembali ke Anda
Back to you</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Bayar tunai · Cash</source>
      <translation>Bayar tunai · Cash</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Pembayaran · Payment</source>
      <translation>Pembayaran · Payment</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Harus dibayar · To pay</source>
      <translation>Harus dibayar · To pay</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Diterima · Received</source>
      <translation>Diterima · Received</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Masih kurang · Still to pay</source>
      <translation>Masih kurang · Still to pay</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Kembalian · Change</source>
      <translation>Kembalian · Change</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Bayar dengan QRIS · Pay by QRIS</source>
      <translation>Bayar dengan QRIS · Pay by QRIS</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Periksa nama: {name}</source>
      <translation>Periksa nama: {name}</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Scan to pay · NMID {nmid}</source>
      <translation>Scan to pay · NMID {nmid}</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Uang kembali · Money back</source>
      <translation>Uang kembali · Money back</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Kembalian Anda · Your change</source>
      <translation>Kembalian Anda · Your change</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Lunas · Paid</source>
      <translation>Lunas · Paid</translation>
    </message>
    <message>
      <location filename="pos/app/buyer/screen.py" />
      <source>Terima kasih · Thank you</source>
      <translation>Terima kasih · Thank you</translation>
    </message>
  </context>
  <context>
    <name>BuyerWindow</name>
    <message>
      <location filename="pos/app/buyer_window.py" />
      <source>Layar pembeli</source>
      <translation>Buyer's screen</translation>
    </message>
  </context>
  <context>
    <name>CardPanel</name>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Debit/Kredit (EDC)</source>
      <translation>Debit/credit (EDC)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Ketik jumlah ini di mesin EDC, lalu tunggu struknya keluar.</source>
      <translation>Key this amount into the card machine, then wait for its slip.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Tunggu tulisan BERHASIL di mesin</source>
      <translation>Wait until the machine says APPROVED</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Tulis nomor persetujuan (approval code) dari struk EDC.</source>
      <translation>Write the approval code from the card machine's slip.</translation>
    </message>
  </context>
  <context>
    <name>CartPanel</name>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Kosongkan</source>
      <translation>Clear</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Keranjang</source>
      <translation>Cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Keranjang kosong</source>
      <translation>The cart is empty</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Pindai label barang pertama,
atau ketuk gambarnya di sebelah kiri.</source>
      <translation>Scan the tag of the first item,
or tap its picture on the left.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>BAYAR</source>
      <translation>PAY</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>berikutnya {n}×</source>
      <translation>next {n}×</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>{n} barang</source>
      <translation>Items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Subtotal · {n} barang</source>
      <translation>Subtotal · items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Diskon · keranjang {off}</source>
      <translation>Discount · cart {off}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Total {amount}</source>
      <translation>Total {amount}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_panel.py" />
      <source>Diskon {amount}</source>
      <translation>Discount {amount}</translation>
    </message>
  </context>
  <context>
    <name>CartView</name>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Keranjang</source>
      <translation>Cart</translation>
    </message>
  </context>
  <context>
    <name>CashPanel</name>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Pilih jumlah yang diterima</source>
      <translation>Choose the cash received</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Atau ketuk lembar uang satu per satu</source>
      <translation>Or tap the notes one by one</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Diterima</source>
      <translation>Received</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Tombol titik mengetik 000. Contoh: 5 0 . menjadi 50.000</source>
      <translation>The dot key types 000. Example: 5 0 . gives 50.000</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Uang pas</source>
      <translation>Exact cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Masih kurang</source>
      <translation>Still short</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Kembalian</source>
      <translation>Change</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>Kurang {n} lagi</source>
      <translation>{n} short</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>COBA LAGI</source>
      <translation>TRY AGAIN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>UANG PAS</source>
      <translation>EXACT CASH</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cash_panel.py" />
      <source>SELESAI</source>
      <translation>DONE</translation>
    </message>
  </context>
  <context>
    <name>CashSheet</name>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Jumlah</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Simpan &amp; cetak</source>
      <translation>Save &amp; print</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Untuk apa?</source>
      <translation>What for?</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Pilih perajin</source>
      <translation>Choose an artisan</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>mis. tukar uang kecil</source>
      <translation>e.g. small change</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kas tidak berubah.</source>
      <translation>The cash is unchanged.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Isi jumlah uangnya dulu.</source>
      <translation>Enter the amount first.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Pilih perajin yang menerima kasbon.</source>
      <translation>Choose the artisan who gets the advance.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Tulis alasannya dulu.</source>
      <translation>Write the reason first.</translation>
    </message>
  </context>
  <context>
    <name>CentreForm</name>
    <message>
      <location filename="pos/app/settings/centre_form.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
  </context>
  <context>
    <name>CentrePage</name>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Pusat oleh-oleh Anda</source>
      <translation>Your souvenir centre</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Ambil dari berkas…</source>
      <translation>Take from a file…</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Pilih berkas pusat (CSV) yang dibawa dari kasir pertama, lalu nomor kasir ini.</source>
      <translation>Choose the file of centres (CSV) brought from the first till, then the number of this till.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Nama dan alamat ini tercetak di kepala struk.</source>
      <translation>This name and address stand at the head of receipts.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Kode dan nomor kasir sudah dipakai, jadi tidak bisa diganti.</source>
      <translation>Code and till number are in use already and stay as they are.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Nomor struk nanti: {code}-{till}-…</source>
      <translation>Receipt numbers will be: {code}-{till}-…</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Tabel (*.xlsx *.csv)</source>
      <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Berkas pusat</source>
      <translation>File of centres</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Berkas itu kosong.</source>
      <translation>That file is empty.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Pilih berkas lain.</source>
      <translation>Choose another file.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Komputer ini di pusat mana?</source>
      <translation>At which centre is this computer?</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Tidak ada pusat.</source>
      <translation>There is no centre.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Pilih berkas pusat dari kasir pertama dulu.</source>
      <translation>First choose the file of centres from the first till.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/centre_page.py" />
      <source>Di sana: Setelan, Toko, Simpan untuk kasir lain.</source>
      <translation>There: Settings, Shop, Save for another till.</translation>
    </message>
  </context>
  <context>
    <name>ChangeCard</name>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Seluruh keranjang</source>
      <translation>Whole cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>{n} barang</source>
      <translation>Items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>{n} buah</source>
      <translation>{n} pcs</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Hak {name}</source>
      <translation>{name}'s share</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Hak {n} perajin lain</source>
      <translation>Share of {n} other artisans</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Bagian pusat</source>
      <translation>Shop share</translation>
    </message>
  </context>
  <context>
    <name>ChangePanel</name>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Dibatalkan · kembalikan uang</source>
      <translation>Voided · give the money back</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Retur tersimpan · kembalikan uang</source>
      <translation>Return saved · give the money back</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Retur tersimpan · tidak ada selisih</source>
      <translation>Return saved · no difference</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Lunas · berikan kembalian</source>
      <translation>Paid · give the change</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Lunas · uang pas</source>
      <translation>Paid · exact cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Diterima {got}    Total {total}</source>
      <translation>Received {got}    Total {total}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Uang keluar {amount}</source>
      <translation>Money out {amount}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_panel.py" />
      <source>Berikan:</source>
      <translation>Give:</translation>
    </message>
  </context>
  <context>
    <name>ChipRow</name>
    <message>
      <location filename="pos/ui/widgets/chips.py" />
      <source>Lainnya</source>
      <translation>More</translation>
    </message>
  </context>
  <context>
    <name>ChoiceSheet</name>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Ketik nama, atau tekan angkanya</source>
      <translation>Type a name, or press its number</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Ketik nama atau kodenya</source>
      <translation>Type a name or code</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Cari</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Pilih</source>
      <translation>Choose</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>{n} lagi. Ketik nama untuk mencari.</source>
      <translation>{n} more. Type a name to search.</translation>
    </message>
    <message>
      <location filename="pos/ui/choice_sheet.py" />
      <source>Tidak ada yang cocok. Hapus beberapa huruf.</source>
      <translation>Nothing matches. Delete a few letters.</translation>
    </message>
  </context>
  <context>
    <name>CloseResult</name>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Uang tunai di laci</source>
      <translation>Cash in the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kenapa berbeda? Pilih satu.</source>
      <translation>Why is it different? Choose one.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Penjualan sif ini</source>
      <translation>Sales of this shift</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>TUTUP &amp; CETAK</source>
      <translation>CLOSE &amp; PRINT</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Isi laci masuk brankas. Koreksi dicatat di sif berikutnya.</source>
      <translation>The drawer goes into the safe. Corrections are noted in the next shift.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Isi laci menjadi modal awal penerima. Koreksi dicatat di sif berikutnya.</source>
      <translation>The drawer becomes the receiver's float. Corrections are noted in the next shift.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Setelah ditutup, sif tidak bisa diubah</source>
      <translation>A closed shift cannot be changed</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Modal awal</source>
      <translation>Opening float</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Penjualan tunai</source>
      <translation>Cash sales</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kas masuk</source>
      <translation>Cash in</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kas keluar</source>
      <translation>Cash out</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Uang muka dan lainnya</source>
      <translation>Deposits and others</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kas menurut catatan</source>
      <translation>Expected cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kas dihitung</source>
      <translation>Counted cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Bukan tunai</source>
      <translation>Not cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Uang muka dipakai</source>
      <translation>Deposits used</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Jumlah {n} struk</source>
      <translation>Total of receipts: {n}</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Retur ({n})</source>
      <translation>Returns ({n})</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Batal ({n})</source>
      <translation>Voids ({n})</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Laci dibuka tanpa jual</source>
      <translation>Drawer opened without a sale</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>{n} kali</source>
      <translation>{n} times</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Pas, tidak ada selisih</source>
      <translation>Exact, no difference</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Lebih</source>
      <translation>Over</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Kurang</source>
      <translation>Short</translation>
    </message>
  </context>
  <context>
    <name>CloseShiftScreen</name>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Sif</source>
      <translation>Shift</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Serah terima</source>
      <translation>Hand over</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Hitung ulang</source>
      <translation>Count again</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Kembali jualan</source>
      <translation>Back to selling</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>1 Hitung uang</source>
      <translation>1 Count the cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>2 Periksa hasil</source>
      <translation>2 Check the result</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Jumlah yang Anda hitung</source>
      <translation>What you have counted</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Jumlah seharusnya baru terlihat setelah hitungan disimpan, supaya hitungannya jujur.</source>
      <translation>The expected sum is shown once the count is saved, so that the count is honest.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Hitung dulu, baru dibandingkan</source>
      <translation>Count first, compare afterwards</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Lihat yang ditahan</source>
      <translation>See what is on hold</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>SIMPAN HITUNGAN</source>
      <translation>SAVE THE COUNT</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Sif {n} · {day} · sejak {time}</source>
      <translation>Shift {n} · {day} · since {time}</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>SERAHKAN &amp; CETAK</source>
      <translation>HAND OVER &amp; PRINT</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>TUTUP &amp; CETAK</source>
      <translation>CLOSE &amp; PRINT</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Selisih disetujui {name}</source>
      <translation>Difference approved by {name}</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Menutup…</source>
      <translation>Closing…</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_shift_screen.py" />
      <source>Menyerahkan…</source>
      <translation>Handing over…</translation>
    </message>
  </context>
  <context>
    <name>CountBoard</name>
    <message>
      <location filename="pos/till/screens/count_board.py" />
      <source>Uang kertas</source>
      <translation>Notes</translation>
    </message>
    <message>
      <location filename="pos/till/screens/count_board.py" />
      <source>Uang logam</source>
      <translation>Coins</translation>
    </message>
  </context>
  <context>
    <name>CountRow</name>
    <message>
      <location filename="pos/till/screens/count_board.py" />
      <source>koin</source>
      <translation>coin</translation>
    </message>
    <message>
      <location filename="pos/till/screens/count_board.py" />
      <source>Kurangi {value}</source>
      <translation>One {value} less</translation>
    </message>
    <message>
      <location filename="pos/till/screens/count_board.py" />
      <source>Tambah {value}</source>
      <translation>One {value} more</translation>
    </message>
  </context>
  <context>
    <name>CounterDesks</name>
    <message>
      <location filename="pos/app/counter_desks.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/app/counter_desks.py" />
      <source>Tambahan</source>
      <translation>Extras</translation>
    </message>
  </context>
  <context>
    <name>CrashSheet</name>
    <message>
      <location filename="pos/ui/crash.py" />
      <source>Maaf, ada yang salah di program ini</source>
      <translation>Sorry, something went wrong in this program</translation>
    </message>
    <message>
      <location filename="pos/ui/crash.py" />
      <source>Semua penjualan yang lunas aman, keranjang tetap ada. Kasir tetap bisa dipakai; ulangi langkah terakhir. Kalau terjadi lagi, sebutkan nomor ini kepada pengelola.</source>
      <translation>Every paid sale is safe, the basket is kept. The till can still be used; repeat the last step. If it happens again, tell the manager this number.</translation>
    </message>
    <message>
      <location filename="pos/ui/crash.py" />
      <source>Lanjutkan</source>
      <translation>Continue</translation>
    </message>
  </context>
  <context>
    <name>DiscountDesk</name>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Belum ada barang untuk diberi diskon.</source>
      <translation>There is no item to discount yet.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Pindai barangnya dulu, lalu beri diskon.</source>
      <translation>Scan the item first, then give the discount.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Harga normal lagi</source>
      <translation>Back to the normal price</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Diskon dihapus</source>
      <translation>Discount removed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Keranjang sudah berubah.</source>
      <translation>The cart has changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Diskon tidak dipakai. Pilih barangnya lagi.</source>
      <translation>The discount was not used. Choose the item again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Bila dibatalkan, diskon tidak dipakai dan keranjang tetap.</source>
      <translation>If cancelled, the discount is not used and the cart stays as it is.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Bila dibatalkan, harga lama berlaku dan keranjang tetap.</source>
      <translation>If cancelled, the old price holds and the cart stays as it is.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Harga satu buah berubah dari {old} menjadi {new}.</source>
      <translation>The unit price changes from {old} to {new}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Harga diubah</source>
      <translation>Price changed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Diskon {off} dipakai</source>
      <translation>Discount {off} used</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_desk.py" />
      <source>Keranjang tidak berubah. </source>
      <translation>The cart has not changed. </translation>
    </message>
  </context>
  <context>
    <name>DiscountSheet</name>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Barang ini</source>
      <translation>This item</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Seluruh keranjang</source>
      <translation>Whole cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Ubah harga</source>
      <translation>Change price</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Ditanggung pusat</source>
      <translation>Centre bears it</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Hapus diskon</source>
      <translation>Remove discount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Pakai</source>
      <translation>Use</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Rp</source>
      <translation>Rp</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Retak rambut</source>
      <translation>Hairline crack</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Barang pajangan</source>
      <translation>Display piece</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Langganan/rombongan</source>
      <translation>Regular buyer/group</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Lainnya</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Tulis alasannya</source>
      <translation>Write the reason</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Alasan lain</source>
      <translation>Other reason</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Siapa yang menanggung?</source>
      <translation>Who bears it?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Sesuai perjanjian</source>
      <translation>By agreement</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Bagi dua</source>
      <translation>Half each</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Pakai harga normal</source>
      <translation>Use the normal price</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Minta persetujuan</source>
      <translation>Ask for approval</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Anda pengelola: nama Anda dicatat sebagai penyetuju.</source>
      <translation>You are a supervisor: your name is noted as the approver.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Seluruh keranjang, {n} barang</source>
      <translation>Whole cart, items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>{n} buah</source>
      <translation>{n} pcs</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source> · batas kasir {limit}</source>
      <translation> · attendant's limit {limit}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Harga baru satu buah (normal {price})</source>
      <translation>New unit price (normal {price})</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Potongan dalam persen</source>
      <translation>Discount in per cent</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Potongan dalam rupiah</source>
      <translation>Discount in rupiah</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Ketik angka bulat tanpa minus atau koma.</source>
      <translation>Type a whole number without a minus or a comma.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Keranjang tidak berubah.</source>
      <translation>The cart has not changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/discount_sheet.py" />
      <source>Alasan: pilih dulu dengan 1 sampai 4</source>
      <translation>Reason: choose first with 1 to 4</translation>
    </message>
  </context>
  <context>
    <name>DoctorSection</name>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Pemeriksaan komputer</source>
      <translation>Computer check</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Buku toko sedang diperiksa</source>
      <translation>The shop's books are being checked</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Periksa lagi</source>
      <translation>Check again</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Simpan berkas bantuan</source>
      <translation>Save support file</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Berkas bantuan berisi pemeriksaan ini dan catatan program, tanpa nama, nomor dan uang.</source>
      <translation>The support file holds this check and the program's log, without names, numbers or money.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>{broken} rusak, {look} perlu perhatian. Kasir tetap bisa dipakai.</source>
      <translation>{broken} broken, {look} need a look. The till can still be used.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Semua baik.</source>
      <translation>All is well.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Komputer ini tidak bisa membuka folder dari sini.</source>
      <translation>This computer cannot open a folder from here.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>{n} hal di buku tidak cocok.</source>
      <translation>{n} things in the books do not agree.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Simpan berkas bantuan dan hubungi pengelola. Yang pertama: {first}</source>
      <translation>Save the support file and call the manager. The first: {first}</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Berkas, rantai catatan dan setiap rupiah sudah dicocokkan.</source>
      <translation>The file, the chain of records and every rupiah were compared.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Buku toko cocok.</source>
      <translation>The shop's books agree.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Berkas bantuan tersimpan: {name}</source>
      <translation>Support file saved: {name}</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_section.py" />
      <source>Kirimkan kepada pengelola bersama nomor galatnya, kalau ada.</source>
      <translation>Send it to the manager with the error number, if there is one.</translation>
    </message>
  </context>
  <context>
    <name>DonePage</name>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Selesai</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>BUKA KASIR</source>
      <translation>OPEN THE TILL</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Masuk dengan nama dan PIN pengelola. Kasir lain ditambahkan di Setelan.</source>
      <translation>Log in with the supervisor's name and PIN. Attendants are added in Settings.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>nanti, di Setelan</source>
      <translation>later, in Settings</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>nanti; struk disimpan sebagai gambar di komputer ini</source>
      <translation>later; receipts are kept as pictures on this computer</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>{name}, kasir {n}</source>
      <translation>{name}, till {n}</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>{artisans} perajin, {goods} barang</source>
      <translation>{artisans} artisans, {goods} goods</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Pengelola</source>
      <translation>Supervisor</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Printer struk</source>
      <translation>Receipt printer</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>siap</source>
      <translation>ready</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/done_page.py" />
      <source>nanti, di Barang</source>
      <translation>later, in Goods</translation>
    </message>
  </context>
  <context>
    <name>DoneScreen</name>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>{n} barang pecah belah</source>
      <translation>Fragile items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Minta pembeli memeriksa sebelum dibungkus.</source>
      <translation>Ask the buyer to check them before wrapping.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Cetak ulang</source>
      <translation>Reprint</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>WhatsApp</source>
      <translation>WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Lihat &amp; simpan</source>
      <translation>View &amp; save</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Struk hadiah</source>
      <translation>Gift receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Batalkan transaksi</source>
      <translation>Void sale</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Langsung pindai barang pembeli berikutnya</source>
      <translation>Just scan the next buyer's first item</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Layar ini tertutup sendiri.</source>
      <translation>This screen closes by itself.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Transaksi baru</source>
      <translation>New sale</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Kirim WhatsApp, simpan PDF, atau cetak nanti dari Kertas.</source>
      <translation>Send by WhatsApp, save a PDF, or print later from Papers.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Printer belum dipasang</source>
      <translation>No printer set up</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Cetak lagi</source>
      <translation>Print again</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Sudah keluar</source>
      <translation>It came out</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>{paper} {state}</source>
      <translation>{paper} {state}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Pembatalan sudah tersimpan.</source>
      <translation>The void is saved.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Retur sudah tersimpan.</source>
      <translation>The return is saved.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/done_screen.py" />
      <source>Penjualan sudah tersimpan.</source>
      <translation>The sale is saved.</translation>
    </message>
  </context>
  <context>
    <name>DrawerSheet</name>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>EffectPanel</name>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Akibatnya</source>
      <translation>What it changes</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Dibayar pembeli</source>
      <translation>Paid by the buyer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Hak {name}</source>
      <translation>{name}'s share</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/change_card.py" />
      <source>Bagian pusat</source>
      <translation>Shop share</translation>
    </message>
  </context>
  <context>
    <name>ExtrasSheet</name>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Tambahan</source>
      <translation>Extras</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Tekan angkanya, atau ketuk.</source>
      <translation>Press its number, or tap it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Belum ada jasa. Pengelola menambahkannya lewat impor barang.</source>
      <translation>There are no services yet. A supervisor adds them by importing items.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Pemandu atau sopir</source>
      <translation>Guide or driver</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>yang membawa pembeli</source>
      <translation>who brought the buyer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Pesanan</source>
      <translation>Orders</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>diambil, memakai uang muka</source>
      <translation>picked up, using the deposit</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Tambah</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Harga {name}</source>
      <translation>Price of {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_sheet.py" />
      <source>Ketik harga dari Rp1 sampai {most}.</source>
      <translation>Type a price from Rp1 to {most}.</translation>
    </message>
  </context>
  <context>
    <name>FoundSheet</name>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Komputer mati sebelum transaksi selesai</source>
      <translation>The computer went off before the sale was done</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Kasir ditutup sebelum transaksi selesai</source>
      <translation>The till was closed before the sale was done</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Semua penjualan yang lunas aman. Satu keranjang belum dibayar ditemukan.</source>
      <translation>All paid sales are safe. One unpaid cart was found.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Buang</source>
      <translation>Discard</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Simpan di Ditahan</source>
      <translation>Keep on hold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Lanjutkan keranjang</source>
      <translation>Continue the cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Keranjang {time} · {name} · {till}</source>
      <translation>Cart {time} · {name} · {till}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Kasir {n}</source>
      <translation>Till {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>dan {n} lagi</source>
      <translation>and {n} more</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Struk terakhir yang lunas: {number}, {amount}, {time}.</source>
      <translation>Last paid receipt: {number}, {amount}, {time}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/found_sheet.py" />
      <source>Cocokkan dengan laci bila ragu.</source>
      <translation>Compare with the drawer if in doubt.</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Gerabah POS</source>
      <translation>Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Nanti saja</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Lanjut</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Pengelola</source>
      <translation>Supervisor</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Selesai</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Langkah {n} dari {of}</source>
      <translation>Step {n} of {of}</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/frame.py" />
      <source>Selamat datang di Gerabah POS</source>
      <translation>Welcome to Gerabah POS</translation>
    </message>
  </context>
  <context>
    <name>GoodsPage</name>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>Perajin dan barang</source>
      <translation>Artisans and goods</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>Punya daftarnya di Excel atau CSV? Ambil sekarang. Kalau belum, lanjut saja: isi nanti.</source>
      <translation>Are they listed in Excel or CSV? Take the files now. If not, go on and fill them in later.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>1. Perajin</source>
      <translation>1. Artisans</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>siapa pembuatnya, dan berapa bagiannya</source>
      <translation>who makes them, and what their part is</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>Impor perajin…</source>
      <translation>Import artisans…</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>2. Barang</source>
      <translation>2. Goods</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>nama, harga, dan pembuatnya</source>
      <translation>name, price and maker</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>Impor barang…</source>
      <translation>Import goods…</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>{n} ada</source>
      <translation>{n} there</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/goods_page.py" />
      <source>belum ada</source>
      <translation>none yet</translation>
    </message>
  </context>
  <context>
    <name>GoodsPages</name>
    <message>
      <location filename="pos/app/goods_pages.py" />
      <source>Belum ada sif yang terbuka. Buka sif dulu.</source>
      <translation>No shift is open. Open a shift first.</translation>
    </message>
  </context>
  <context>
    <name>HeldBoard</name>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>Batalkan {label}?</source>
      <translation>Void {label}?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>{n} barang, {total}. Barangnya bisa dijual lagi; keranjangnya tidak bisa kembali.</source>
      <translation>Items: {n}, {total}. They can be sold again; the cart cannot come back.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>Batalkan transaksi</source>
      <translation>Void sale</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>{label} dibatalkan.</source>
      <translation>{label} was voided.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>Hari ini tidak menunggunya lagi.</source>
      <translation>Today no longer waits for it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_board.py" />
      <source>Slip menuju printer. Taruh bersama barangnya.</source>
      <translation>The slip is on its way to the printer. Put it with the items.</translation>
    </message>
  </context>
  <context>
    <name>HeldRow</name>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Lanjutkan</source>
      <translation>Continue</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Lanjutkan {label}</source>
      <translation>Continue {label}</translation>
    </message>
  </context>
  <context>
    <name>HeldSheet</name>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Transaksi ditahan</source>
      <translation>Sales on hold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Barang di transaksi ini tidak bisa dijual ke orang lain sampai dilanjutkan atau dibatalkan.</source>
      <translation>The items of this sale cannot be sold to anyone else until it is continued or voided.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Tidak ada yang ditahan</source>
      <translation>Nothing on hold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Tekan Tahan di Kasir saat pembeli belum siap membayar.</source>
      <translation>Press Hold in Sell while the buyer is not ready to pay.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Cetak slip</source>
      <translation>Print slip</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Simpan untuk besok</source>
      <translation>Keep for tomorrow</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Pilih dengan panah, atau ketik nomornya</source>
      <translation>Choose with the arrows, or type its number</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Batalkan yang dipilih…</source>
      <translation>Void the chosen one…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/held_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>HelpSheet</name>
    <message>
      <location filename="pos/app/help_sheet.py" />
      <source>Tombol cepat</source>
      <translation>Quick keys</translation>
    </message>
    <message>
      <location filename="pos/app/help_sheet.py" />
      <source>Cetak kartu tombol</source>
      <translation>Print key card</translation>
    </message>
    <message>
      <location filename="pos/app/help_sheet.py" />
      <source>TOMBOL KASIR</source>
      <translation>KEYS OF THE TILL</translation>
    </message>
    <message>
      <location filename="pos/app/help_sheet.py" />
      <source>Dikirim ke printer</source>
      <translation>Sent to the printer</translation>
    </message>
  </context>
  <context>
    <name>HoldDesk</name>
    <message>
      <location filename="pos/sales/screens/hold_desk.py" />
      <source>Tahan</source>
      <translation>Hold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_desk.py" />
      <source>Ditahan</source>
      <translation>On hold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_desk.py" />
      <source>Transaksi {time}</source>
      <translation>Sale {time}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_desk.py" />
      <source>Keranjang tidak berubah.</source>
      <translation>The cart has not changed.</translation>
    </message>
  </context>
  <context>
    <name>HoldSheet</name>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>{n} barang · {total}. Barang tetap disimpan untuk pembeli ini.</source>
      <translation>Items: {n} · {total}. They are kept for this buyer.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Tahan transaksi ini?</source>
      <translation>Hold this sale?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Tanda pengenal pembeli (boleh kosong)</source>
      <translation>How to recognise the buyer (optional)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Rombongan bus 1</source>
      <translation>Group, bus 1</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Rombongan bus 2</source>
      <translation>Group, bus 2</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Ambil uang</source>
      <translation>Fetching money</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/hold_sheet.py" />
      <source>Tahan</source>
      <translation>Hold</translation>
    </message>
  </context>
  <context>
    <name>InsteadRow</name>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>Hapus {name}</source>
      <translation>Remove {name}</translation>
    </message>
  </context>
  <context>
    <name>InterimSheet</name>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Cetak</source>
      <translation>Print</translation>
    </message>
  </context>
  <context>
    <name>KeysView</name>
    <message>
      <location filename="pos/app/keys_view.py" />
      <source>Tentang halaman ini: {title}</source>
      <translation>About this page: {title}</translation>
    </message>
  </context>
  <context>
    <name>Label</name>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Biasa</source>
      <translation>Normal</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label uji belum keluar: {reason}.</source>
      <translation>The test label has not come out: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label uji tersimpan sebagai gambar, {time}</source>
      <translation>The test label is saved as a picture, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Ada di folder {folder}.</source>
      <translation>It is in the folder {folder}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Lihat tepinya, geser bila perlu, lalu tekan Simpan.</source>
      <translation>Look at its edges, move it if needed, then press Save.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label uji keluar, {time}</source>
      <translation>The test label is out, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label uji terkirim, {time}</source>
      <translation>The test label was sent, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Printer ini tidak memberi kabar.</source>
      <translation>This printer does not answer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label uji belum pasti keluar: {reason}.</source>
      <translation>The test label may not have come out: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Lihat printernya, lalu cetak lagi bila belum keluar.</source>
      <translation>Look at the printer, and print again if it is not out.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Tepi putih QR menjadi sempit.</source>
      <translation>The white around the QR becomes narrow.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>QR masih terbaca. Bila bisa, geser gulungannya saja.</source>
      <translation>The QR can still be read. If you can, move the roll instead.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>ke kiri</source>
      <translation>to the left</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>ke kanan</source>
      <translation>to the right</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>ke atas</source>
      <translation>up</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>ke bawah</source>
      <translation>down</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Label ini dapat digeser paling jauh {mm} {side}; lebih dari itu terpotong.</source>
      <translation>This label can be moved {mm} {side} at most; beyond that it is cut off.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Geserannya tidak berubah.</source>
      <translation>The offset has not changed.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_words.py" />
      <source>Geser gulungan atau penahan kertasnya, lalu cetak garis uji lagi.</source>
      <translation>Move the roll or the paper guide, then print the test lines again.</translation>
    </message>
  </context>
  <context>
    <name>LabelForm</name>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Printer label</source>
      <translation>Label printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Label dicetak di gulungan struk 58 mm. Pilih printer bila ada printer label sendiri.</source>
      <translation>Labels are printed on the 58 mm receipt roll. Choose a printer if there is one for labels.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Kertas label (mm)</source>
      <translation>Label paper (mm)</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Rol 58</source>
      <translation>Roll 58</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Bahasa printer</source>
      <translation>Printer's language</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Geser ke kanan</source>
      <translation>Move right</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih ke kiri</source>
      <translation>Further left</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih ke kanan</source>
      <translation>Further right</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Geser ke bawah</source>
      <translation>Move down</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih ke atas</source>
      <translation>Further up</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih ke bawah</source>
      <translation>Further down</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Celah antarlabel</source>
      <translation>Gap between labels</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Celah lebih kecil</source>
      <translation>Smaller gap</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Celah lebih besar</source>
      <translation>Larger gap</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Kegelapan cetak</source>
      <translation>Darkness</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih muda</source>
      <translation>Lighter</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Lebih gelap</source>
      <translation>Darker</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Cetak garis uji</source>
      <translation>Print test lines</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Cetak contoh label</source>
      <translation>Print a sample label</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Garis mana yang tepat di tepi? Garis 2 di tepi kiri: geser 2 mm ke kanan; di tepi kanan: geser 2 mm ke kiri. Sama untuk tepi atas dan bawah.</source>
      <translation>Which line lies right on the edge? Line 2 on the left edge: move 2 mm to the right; on the right edge: move 2 mm to the left. The same for the upper and lower edge.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Sama dengan printer struk</source>
      <translation>Same as the receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>dikenali otomatis</source>
      <translation>recognised by itself</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Belum disimpan</source>
      <translation>Not saved</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Ikut printer struk</source>
      <translation>As the receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Siap</source>
      <translation>Ready</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_form.py" />
      <source>Tidak terlihat</source>
      <translation>Not seen</translation>
    </message>
  </context>
  <context>
    <name>LabelSettings</name>
    <message>
      <location filename="pos/printing/screens/label_settings.py" />
      <source>Setelan printer label tersimpan dan berlaku mulai sekarang.</source>
      <translation>The label printer's settings are saved and hold from now on.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_settings.py" />
      <source>Mencetak…</source>
      <translation>Printing…</translation>
    </message>
  </context>
  <context>
    <name>LabelSheet</name>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Pilih label terakhir</source>
      <translation>Choose the last label</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Cetak sisa {n}</source>
      <translation>Print the other {n}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Tidak usah</source>
      <translation>Not needed</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Lihat gulungannya, lalu pindai label yang terakhir keluar, atau isi nomornya.</source>
      <translation>Look at the roll, then scan the last label that came out, or enter its number.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Label mana yang terakhir keluar?</source>
      <translation>Which label came out last?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Nanti</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Ada {n} label yang sama di cetakan ini. Pilihan tidak berubah. Isi nomornya.</source>
      <translation>This batch has {n} labels that are the same. The choice has not changed. Enter the number.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Label itu bukan dari cetakan ini. Pilihan tidak berubah.</source>
      <translation>That label is not of this batch. The choice has not changed.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Satu label sebelumnya</source>
      <translation>One label back</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Satu label berikutnya</source>
      <translation>One label further</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Nomor label terakhir</source>
      <translation>Number of the last label</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>dari {n} label</source>
      <translation>of {n} labels</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Paling banyak {n}.</source>
      <translation>At most {n}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Belum ada label yang keluar.</source>
      <translation>No label has come out yet.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Terakhir: {tag}</source>
      <translation>Last: {tag}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Berikutnya: {tag}</source>
      <translation>Next: {tag}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/label_sheet.py" />
      <source>Semua sudah keluar</source>
      <translation>All are out</translation>
    </message>
  </context>
  <context>
    <name>LanguageDesk</name>
    <message>
      <location filename="pos/sales/screens/language_desk.py" />
      <source>Struk: dua bahasa</source>
      <translation>Receipt: two languages</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/language_desk.py" />
      <source>Struk: Indonesia</source>
      <translation>Receipt: Indonesian</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/language_desk.py" />
      <source>Struk dicetak dua bahasa</source>
      <translation>The receipt prints in two languages</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/language_desk.py" />
      <source>Struk dicetak dalam bahasa Indonesia</source>
      <translation>The receipt prints in Indonesian</translation>
    </message>
  </context>
  <context>
    <name>LastReceipt</name>
    <message>
      <location filename="pos/app/last_receipt.py" />
      <source>Belum ada struk di sif ini.</source>
      <translation>There is no receipt in this shift yet.</translation>
    </message>
    <message>
      <location filename="pos/app/last_receipt.py" />
      <source>Salinan struk {number} dikirim ke printer</source>
      <translation>A copy of receipt {number} was sent to the printer</translation>
    </message>
    <message>
      <location filename="pos/app/last_receipt.py" />
      <source>Struk {number} dikirim ke printer</source>
      <translation>Receipt {number} sent to the printer</translation>
    </message>
  </context>
  <context>
    <name>LimitsSection</name>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Batas kasir</source>
      <translation>Limits</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Lebih dari batas ini kasir perlu PIN pengelola. Setiap perubahan dicatat.</source>
      <translation>Beyond these an attendant needs a supervisor's PIN. Every change is noted.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Paling banyak dari harga satu baris atau keranjang</source>
      <translation>At most, of the price of a line or a cart</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Kembalikan uang</source>
      <translation>Refund</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Paling banyak untuk satu retur</source>
      <translation>At most, for one return</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>rupiah</source>
      <translation>rupiah</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Waktu retur</source>
      <translation>Time for returns</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Sesudah ini retur dihitung terlambat</source>
      <translation>After this a return is late</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>hari</source>
      <translation>days</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Selisih kas</source>
      <translation>Cash difference</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Paling banyak saat tutup sif</source>
      <translation>At most, when a shift is closed</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Pembulatan tunai</source>
      <translation>Cash rounding</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Tidak</source>
      <translation>None</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Turun ke 100</source>
      <translation>Down to 100</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Turun ke 500</source>
      <translation>Down to 500</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>100 terdekat</source>
      <translation>Nearest 100</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Isi 0 sampai 100.</source>
      <translation>Fill in 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Paling banyak {n}.</source>
      <translation>At most {n}.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Paling banyak {n} hari.</source>
      <translation>At most {n} days.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in first.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/limits_section.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
  </context>
  <context>
    <name>LineControls</name>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Kurangi {name}</source>
      <translation>One {name} less</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Jumlah {name}</source>
      <translation>Quantity of {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Tambah {name}</source>
      <translation>One {name} more</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Hapus {name}</source>
      <translation>Remove {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Diskon {name}</source>
      <translation>Discount on {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/cart_view.py" />
      <source>Hanya ada satu</source>
      <translation>One of a kind</translation>
    </message>
  </context>
  <context>
    <name>LoginScreen</name>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Selesai latihan</source>
      <translation>End training</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Siapa yang bertugas?</source>
      <translation>Who is on duty?</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Keluar</source>
      <translation>Exit</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Mode latihan</source>
      <translation>Training mode</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Gerabah POS</source>
      <translation>Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Lupa PIN? Minta pengelola mengganti.</source>
      <translation>Forgotten your PIN? Ask a supervisor to change it.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Masukkan PIN {n} angka</source>
      <translation>Enter your PIN of {n} digits</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Belum ada petugas</source>
      <translation>No attendants yet</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/login_screen.py" />
      <source>Menyiapkan…</source>
      <translation>Preparing…</translation>
    </message>
  </context>
  <context>
    <name>LookPreview</name>
    <message>
      <location filename="pos/app/settings/preview.py" />
      <source>Contoh tampilan</source>
      <translation>Sample of the look</translation>
    </message>
  </context>
  <context>
    <name>LookSection</name>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Contoh</source>
      <translation>Sample</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Berlaku setelah disimpan.</source>
      <translation>Takes effect once saved.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Tampilan</source>
      <translation>Display</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Untuk Anda saja; petugas lain punya pilihannya sendiri.</source>
      <translation>For you only; other attendants have their own choice.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Bahasa layar</source>
      <translation>Language of the screen</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Ukuran huruf</source>
      <translation>Text size</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Warna</source>
      <translation>Colours</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Terang</source>
      <translation>Light</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Gelap, untuk malam</source>
      <translation>Dark, for the evening</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Suara</source>
      <translation>Sounds</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>satu nada tinggi: diterima; dua rendah: ditolak</source>
      <translation>one high: taken; two low: refused</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Papan ketik</source>
      <translation>Keyboard</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>nama tombol tampak di layar</source>
      <translation>keys are shown on the buttons</translation>
    </message>
    <message>
      <location filename="pos/app/settings/look_section.py" />
      <source>Layar ini memuat huruf sampai {n}%.</source>
      <translation>This screen has room for text up to {n}%.</translation>
    </message>
  </context>
  <context>
    <name>Looks</name>
    <message>
      <location filename="pos/app/looks.py" />
      <source>Layar ini memuat huruf sampai {n}%.</source>
      <translation>This screen has room for text up to {n}%.</translation>
    </message>
  </context>
  <context>
    <name>NotedPanel</name>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>COBA LAGI</source>
      <translation>TRY AGAIN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>SUDAH DITERIMA</source>
      <translation>RECEIVED</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Nomor referensi</source>
      <translation>Reference number</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Paling sedikit 4 huruf atau angka</source>
      <translation>At least 4 letters or digits</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Transfer bank</source>
      <translation>Bank transfer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Pembeli mengirim tepat sebesar ini ke rekening pusat.</source>
      <translation>The buyer sends exactly this to the centre's account.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Lihat mutasi rekening pusat</source>
      <translation>Look at the centre's bank statement</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/noted_panel.py" />
      <source>Bukan tangkapan layar pembeli. Tulis nomor referensinya dari mutasi.</source>
      <translation>Not the buyer's screenshot. Write the reference from the statement.</translation>
    </message>
  </context>
  <context>
    <name>Numpad</name>
    <message>
      <location filename="pos/ui/widgets/numpad.py" />
      <source>Hapus satu angka</source>
      <translation>Delete one digit</translation>
    </message>
  </context>
  <context>
    <name>OpenShiftScreen</name>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Membuka…</source>
      <translation>Opening…</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Buka sif</source>
      <translation>Open shift</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Ketik jumlah lembar, lalu Enter</source>
      <translation>Type how many, then Enter</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Kasir {n} · membuka sif</source>
      <translation>Till {n} · opening a shift</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Modal awal di laci</source>
      <translation>Opening float in the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>MULAI JUALAN</source>
      <translation>START SELLING</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Uang kembalian terhitung</source>
      <translation>Change counted</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>{total} pindah dari brankas ke laci.</source>
      <translation>{total} moves from the safe to the drawer.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Hitung uang kembalian di laci</source>
      <translation>Count the change in the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/open_shift_screen.py" />
      <source>Laci boleh kosong: langsung mulai.</source>
      <translation>The drawer may be empty: just begin.</translation>
    </message>
  </context>
  <context>
    <name>OrderPages</name>
    <message>
      <location filename="pos/app/order_pages.py" />
      <source>Pindai barang pesanannya: {what}</source>
      <translation>Scan the ordered item: {what}</translation>
    </message>
  </context>
  <context>
    <name>OthersApprovalSheet</name>
    <message>
      <location filename="pos/staff/screens/approval_sheet.py" />
      <source>Belum ada pengelola lain di komputer ini.</source>
      <translation>There is no other supervisor on this computer yet.</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <location filename="pos/app/pages.py" />
      <source>Belum ada sif yang terbuka. Buka sif dulu.</source>
      <translation>No shift is open. Open a shift first.</translation>
    </message>
  </context>
  <context>
    <name>PaperDesk</name>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>{paper}: salinan ke-{n} dikirim ke printer.</source>
      <translation>{paper}: copy no. {n} sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>{paper} dikirim ke printer.</source>
      <translation>{paper} sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>Simpan PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>Simpan PNG</source>
      <translation>Save PNG</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source> (salinan ke-{n})</source>
      <translation> (copy no. {n})</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>{name} tersimpan{mark}.</source>
      <translation>{name} saved{mark}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_desk.py" />
      <source>Di folder {folder}</source>
      <translation>In folder {folder}</translation>
    </message>
  </context>
  <context>
    <name>PaperPages</name>
    <message>
      <location filename="pos/app/paper_pages.py" />
      <source>Struk hadiah {number} dikirim ke printer</source>
      <translation>Gift receipt {number} sent to the printer</translation>
    </message>
  </context>
  <context>
    <name>PaperPreview</name>
    <message>
      <location filename="pos/printing/screens/paper_preview.py" />
      <source>Pratinjau</source>
      <translation>Preview</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_preview.py" />
      <source>{n} titik</source>
      <translation>{n} dots</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_preview.py" />
      <source>{n} titik, diperkecil</source>
      <translation>{n} dots, made smaller</translation>
    </message>
  </context>
  <context>
    <name>PaperSheet</name>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Cetak salinan</source>
      <translation>Print a copy</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Simpan PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Simpan PNG</source>
      <translation>Save PNG</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Kirim WhatsApp</source>
      <translation>Send by WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Belum pernah keluar. Yang dicetak atau disimpan sekarang adalah aslinya.</source>
      <translation>It never came out. What is printed or saved now is the original.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Mungkin sudah keluar. Yang dicetak atau disimpan sekarang ditandai SALINAN.</source>
      <translation>It may have come out. What is printed or saved now is marked SALINAN (copy).</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Label dicetak apa adanya, tanpa tanda salinan.</source>
      <translation>Labels are printed as they are, without a copy mark.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Kode QRIS tidak dicetak ulang dari sini, supaya tidak dibayar dua kali.</source>
      <translation>QRIS codes are not printed again from here, so that nobody pays twice.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_sheet.py" />
      <source>Cetak</source>
      <translation>Print</translation>
    </message>
  </context>
  <context>
    <name>Papers</name>
    <message>
      <location filename="pos/printing/screens/paper_lines.py" />
      <source>{kind}, salinan ke-{n}</source>
      <translation>{kind}, copy no. {n}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_lines.py" />
      <source>Nomor</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_lines.py" />
      <source>Kertas</source>
      <translation>Papers</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_lines.py" />
      <source>Dibuat</source>
      <translation>Made</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/paper_lines.py" />
      <source>Keadaan</source>
      <translation>State</translation>
    </message>
  </context>
  <context>
    <name>PapersScreen</name>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Nomor (0042) atau tanggal (24/11)</source>
      <translation>Number (0042) or date (24/11)</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Kertas</source>
      <translation>Papers</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Lebih baru</source>
      <translation>Newer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Lebih lama</source>
      <translation>Older</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Cetak lagi</source>
      <translation>Print again</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Buka</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Perlu tindakan</source>
      <translation>To settle</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Sif</source>
      <translation>Shift</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Slip perajin</source>
      <translation>Artisan slips</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Titip</source>
      <translation>Intake</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Label</source>
      <translation>Tags</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Lain</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>{n} kertas</source>
      <translation>{n} papers</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Membaca daftar kertas…</source>
      <translation>Reading the list of papers…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Kasir tetap bisa dipakai.</source>
      <translation>The till can still be used.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Tidak ada kertas yang menunggu atau belum pasti.</source>
      <translation>No paper is waiting or doubtful.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Semua kertas beres</source>
      <translation>All papers are in order</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Coba empat angka terakhir nomornya, atau tanggal seperti 24/11.</source>
      <translation>Try the last four digits of its number, or a date such as 24/11.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Tidak ada kertas yang cocok</source>
      <translation>No paper matches</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Struk dan slip muncul di sini setelah dibuat, juga bila printer belum dipasang.</source>
      <translation>Receipts and slips appear here once they are made, also without a printer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Belum ada kertas</source>
      <translation>No papers yet</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Sudah keluar</source>
      <translation>It came out</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Tidak usah</source>
      <translation>Not needed</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Isi kertas ini hanya untuk pengelola dan bendahara.</source>
      <translation>This paper is for supervisors and treasurers only.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/papers_screen.py" />
      <source>Minta mereka masuk untuk membukanya.</source>
      <translation>Ask them to log in to open it.</translation>
    </message>
  </context>
  <context>
    <name>PaymentScreen</name>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Uang sudah diterima sebagian.</source>
      <translation>Part of the money was received.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Selesaikan pembayaran, atau hapus bagiannya dan kembalikan uangnya. Keranjang tetap.</source>
      <translation>Finish the payment, or remove the part and give its money back. The cart is kept.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Kembali ke keranjang</source>
      <translation>Back to the cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Harus dibayar</source>
      <translation>To be paid</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Bagi bayar</source>
      <translation>Split</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Pembulatan {n} sudah dihitung</source>
      <translation>Rounding of {n} included</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Sudah ada bagian yang dibayar.</source>
      <translation>A part is paid already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Hapus bagiannya dulu, lalu pilih cara lain.</source>
      <translation>Remove the part first, then choose another way.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Selesaikan atau batalkan pembayaran dulu.</source>
      <translation>Finish or cancel the payment first.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>{name} tidak ditambahkan.</source>
      <translation>{name} was not added.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>{name} ditambahkan.</source>
      <translation>{name} was added.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/payment_screen.py" />
      <source>Jumlah yang harus dibayar sudah dihitung ulang.</source>
      <translation>The total due was worked out again.</translation>
    </message>
  </context>
  <context>
    <name>PersonSheet</name>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Nama</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Peran</source>
      <translation>Role</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>PIN sekali lagi</source>
      <translation>PIN once more</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>PIN baru ({n} angka), kosong: tetap</source>
      <translation>New PIN ({n} digits), empty: as before</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>PIN baru ({n} angka)</source>
      <translation>New PIN ({n} digits)</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in first.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Kedua PIN tidak sama. Ketik lagi.</source>
      <translation>The two PINs differ. Type them again.</translation>
    </message>
  </context>
  <context>
    <name>PinDots</name>
    <message>
      <location filename="pos/ui/widgets/people.py" />
      <source>{typed} dari {digits} angka</source>
      <translation>{typed} of {digits} digits</translation>
    </message>
  </context>
  <context>
    <name>PinSheet</name>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>Bila dibatalkan, tidak ada yang berubah.</source>
      <translation>If cancelled, nothing changes.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>Setujui</source>
      <translation>Approve</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>PIN {name}</source>
      <translation>PIN of {name}</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/pin_sheet.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
  </context>
  <context>
    <name>PrintLanes</name>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Belum terbaca</source>
      <translation>Not readable</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Belum pasti</source>
      <translation>Not certain</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>{n} kertas lain menunggu.</source>
      <translation>{n} more papers are waiting.</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Sudah keluar</source>
      <translation>It came out</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Belum, cetak lagi</source>
      <translation>No, print again</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Kirim WhatsApp</source>
      <translation>Send by WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Tidak usah</source>
      <translation>Not needed</translation>
    </message>
    <message>
      <location filename="pos/app/print_lanes.py" />
      <source>Cetak lagi</source>
      <translation>Print again</translation>
    </message>
  </context>
  <context>
    <name>Printer</name>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>berkas</source>
      <translation>files</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>jaringan</source>
      <translation>network</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>USB</source>
      <translation>USB</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>serial</source>
      <translation>serial</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>antrean CUPS</source>
      <translation>CUPS queue</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>antrean Windows</source>
      <translation>Windows queue</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Tanpa printer: simpan sebagai berkas</source>
      <translation>No printer: save as files</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer jaringan {address}</source>
      <translation>Network printer {address}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Bluetooth</source>
      <translation>Bluetooth</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer {way} {address}</source>
      <translation>{way} printer {address}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer laporan</source>
      <translation>Report printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer struk</source>
      <translation>Receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Apakah huruf Rp, garis, dan QR di kertas terlihat jelas?</source>
      <translation>Are the letters Rp, the lines and the QR on the paper clear?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Cetak uji belum keluar: {reason}.</source>
      <translation>The test print did not come out: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Cetak uji tersimpan sebagai gambar, {time}</source>
      <translation>Test print saved as a picture, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Ada di folder {folder}.</source>
      <translation>It is in the folder {folder}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Cetak uji berhasil, {time}</source>
      <translation>Test print worked, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer ini tidak memberi kabar.</source>
      <translation>This printer does not report back.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Cetak uji terkirim, {time}</source>
      <translation>Test print sent, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Cetak uji belum pasti keluar: {reason}.</source>
      <translation>The test print may not have come out: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Apakah kertasnya keluar dan terlihat jelas?</source>
      <translation>Did the paper come out, and is it clear?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Laci kas belum dibuka: {reason}.</source>
      <translation>The cash drawer was not opened: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Perintah buka laci terkirim, {time}</source>
      <translation>Drawer command sent, {time}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Bila laci tetap tertutup, periksa kabelnya, atau matikan pilihannya.</source>
      <translation>If the drawer stays closed, check its cable, or switch it off here.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Ganti kertas, lalu tekan Cetak uji.</source>
      <translation>Settings are unchanged. Change the paper, then press Test print.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Tutup printer, lalu tekan Cetak uji.</source>
      <translation>Settings are unchanged. Close the printer, then press Test print.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Pasang penggeraknya, atau pilih cara sambung lain.</source>
      <translation>Settings are unchanged. Install its driver, or choose another connection.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Periksa apakah program lain memakainya, lalu tekan Cetak uji.</source>
      <translation>Settings are unchanged. See whether another program uses it, then press Test print.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Periksa izin foldernya, lalu tekan Cetak uji.</source>
      <translation>Settings are unchanged. Check the folder's permissions, then press Test print.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah. Periksa kabel dan lampunya, lalu tekan Cetak uji.</source>
      <translation>Settings are unchanged. Check its cable and lights, then press Test print.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Tulis empat angka dengan titik, misalnya 192.168.1.50.</source>
      <translation>Write four numbers with dots, such as 192.168.1.50.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Di alamat itu {reason}. Periksa alamat di kertas uji printer, dan kabelnya.</source>
      <translation>At that address: {reason}. Check the address on the printer's own test paper, and its cable.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Angka terakhir yang terlihat di baris pertama?</source>
      <translation>Last number seen on the first line?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Apakah kertasnya terpotong?</source>
      <translation>Was the paper cut?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Apakah laci kas terbuka?</source>
      <translation>Did the cash drawer open?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Bagaimana hurufnya?</source>
      <translation>How are the letters?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Ya</source>
      <translation>Yes</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Tidak</source>
      <translation>None</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Rapi</source>
      <translation>Clean</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Terlalu muda</source>
      <translation>Too light</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Terlalu gelap</source>
      <translation>Too dark</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Kacau</source>
      <translation>Garbled</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Alamat printer {address} tidak dapat dipakai.</source>
      <translation>The printer address {address} cannot be used.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Setelan belum berubah.</source>
      <translation>Settings are unchanged.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Printer ini belum dapat dipakai.</source>
      <translation>This printer cannot be used yet.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_words.py" />
      <source>Pilih printer atau lebar kertas lain.</source>
      <translation>Choose another printer or paper width.</translation>
    </message>
  </context>
  <context>
    <name>PrinterField</name>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Printer: {name}</source>
      <translation>Printer: {name}</translation>
    </message>
  </context>
  <context>
    <name>PrinterForm</name>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Kegelapan cetak</source>
      <translation>Print darkness</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Lebih muda</source>
      <translation>Lighter</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Lebih gelap</source>
      <translation>Darker</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Cara cetak huruf</source>
      <translation>How letters print</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Lebar kertas</source>
      <translation>Paper width</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Cepat</source>
      <translation>Fast</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Gambar</source>
      <translation>Picture</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Cetak otomatis</source>
      <translation>Print by itself</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>setelah lunas</source>
      <translation>once paid</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Potong kertas</source>
      <translation>Cut paper</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>untuk printer berpisau</source>
      <translation>for printers with a knife</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Buka laci kas</source>
      <translation>Open cash drawer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>saat bayar tunai</source>
      <translation>when paid in cash</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Cetak uji</source>
      <translation>Test print</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Uji buka laci</source>
      <translation>Test drawer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Jelas</source>
      <translation>Clear</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Tidak, bantu atur</source>
      <translation>No, help me</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Lebar kertas · {n} huruf sebaris</source>
      <translation>Paper width · {n} letters</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>dikenali otomatis</source>
      <translation>recognised</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Sama dengan printer struk</source>
      <translation>Same as receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Pilih printer</source>
      <translation>Choose printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Belum disimpan</source>
      <translation>Not saved</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Ikut printer struk</source>
      <translation>As receipts</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Belum dipasang</source>
      <translation>Not set up</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Siap</source>
      <translation>Ready</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Tidak terlihat</source>
      <translation>Not seen</translation>
    </message>
  </context>
  <context>
    <name>PrinterPage</name>
    <message>
      <location filename="pos/app/first_start/printer_page.py" />
      <source>Struk dicetak di mana?</source>
      <translation>Where are receipts printed?</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/printer_page.py" />
      <source>Nanti saja</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/printer_page.py" />
      <source>Pilih printer, cetak uji, lihat kertasnya. Tanpa printer kasir tetap jalan.</source>
      <translation>Choose a printer, print a trial, look at the paper. The till also works without one.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/printer_page.py" />
      <source>Belum ada printer yang dipilih.</source>
      <translation>No printer is chosen yet.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/printer_page.py" />
      <source>Tekan Pilih printer, atau Nanti saja.</source>
      <translation>Press Choose a printer, or Later.</translation>
    </message>
  </context>
  <context>
    <name>PrinterSection</name>
    <message>
      <location filename="pos/printing/screens/printer_section.py" />
      <source>Setelan printer tersimpan dan berlaku mulai sekarang.</source>
      <translation>Printer settings are saved and apply from now on.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_section.py" />
      <source>Mencetak…</source>
      <translation>Printing…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_section.py" />
      <source>Membuka…</source>
      <translation>Opening…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_section.py" />
      <source>Tekan Simpan, maka printer ini dipakai mulai sekarang.</source>
      <translation>Press Save to use this printer from now on.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_section.py" />
      <source>Hasilnya jelas.</source>
      <translation>The result is clear.</translation>
    </message>
  </context>
  <context>
    <name>PrinterSheet</name>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Pilih printer</source>
      <translation>Choose printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Cari lagi</source>
      <translation>Search again</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Printer di jaringan: ketik alamatnya</source>
      <translation>Network printer: type its address</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Pakai alamat ini</source>
      <translation>Use this address</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Mencari…</source>
      <translation>Searching…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Mencari printer…</source>
      <translation>Looking for printers…</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Tidak ada printer yang terlihat. Nyalakan, sambungkan, lalu Cari lagi.</source>
      <translation>No printer can be seen. Switch it on, connect it, then Search again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Tanpa printer: simpan sebagai berkas</source>
      <translation>No printer: save as files</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>setiap kertas menjadi gambar di komputer ini</source>
      <translation>each paper becomes a picture on this computer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>laporan keluar di printer struk</source>
      <translation>reports come out of the receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>label keluar di gulungan struk</source>
      <translation>labels come out on the receipt roll</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Sama dengan printer struk</source>
      <translation>Same as receipt printer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>dipakai</source>
      <translation>in use</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>tidak terlihat</source>
      <translation>not seen</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_choice.py" />
      <source>Memeriksa…</source>
      <translation>Checking…</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <location filename="pos/printing/screens/banner_words.py" />
      <source>{paper} {number} belum tercetak: {reason}</source>
      <translation>{paper} {number} is not printed yet: {reason}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/banner_words.py" />
      <source>Jualan bisa diteruskan.</source>
      <translation>You can go on selling.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/banner_words.py" />
      <source>Apakah {paper} {number} keluar?</source>
      <translation>Did {paper} {number} come out?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/banner_words.py" />
      <source>Belum pasti tercetak: {reason}. {safe} Lihat printernya, lalu jawab.</source>
      <translation>It is not certain that it printed: {reason}. {safe} Look at the printer, then answer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Laporan sif</source>
      <translation>Shift report</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Nota titip</source>
      <translation>Delivery note</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Slip perhitungan</source>
      <translation>Settlement slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Slip pembayaran</source>
      <translation>Payout slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Kode QRIS</source>
      <translation>QRIS code</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Bukti kas</source>
      <translation>Cash slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Laporan sementara</source>
      <translation>Interim report</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Slip ditahan</source>
      <translation>Hold slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Bukti uang muka</source>
      <translation>Deposit slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Slip komisi pemandu</source>
      <translation>Guide commission slip</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Struk hadiah</source>
      <translation>Gift receipt</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Rincian perajin</source>
      <translation>Artisan statement</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Hasil opname</source>
      <translation>Stocktake result</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Nota kembali</source>
      <translation>Return note</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Surat kirim barang</source>
      <translation>Transfer note</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Kartu tombol</source>
      <translation>Key card</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Label harga</source>
      <translation>Price tags</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Cetak coba</source>
      <translation>Test print</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Laci kas</source>
      <translation>Cash drawer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>menunggu</source>
      <translation>waiting</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>sedang dikirim</source>
      <translation>being sent</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>tercetak</source>
      <translation>printed</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>terkirim</source>
      <translation>sent</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>belum pasti</source>
      <translation>not certain</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>dibatalkan</source>
      <translation>cancelled</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>kertas habis</source>
      <translation>paper is out</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>tutup printer terbuka</source>
      <translation>cover open</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer melaporkan gangguan</source>
      <translation>the printer reports a fault</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>pita habis</source>
      <translation>out of ribbon</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>kertas macet</source>
      <translation>paper jam</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer sedang dijeda</source>
      <translation>the printer is paused</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer tidak terhubung</source>
      <translation>printer not connected</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer tidak menjawab</source>
      <translation>the printer does not answer</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer menolak sambungan</source>
      <translation>the printer refuses the connection</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer berhenti menerima</source>
      <translation>the printer stopped taking it</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>sambungan ke printer terputus</source>
      <translation>the connection to the printer broke</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>program berhenti saat mencetak</source>
      <translation>the program stopped while printing</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>waktunya lewat</source>
      <translation>its time has passed</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>sudah lebih dari 10 menit</source>
      <translation>more than 10 minutes old</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>cetak otomatis dimatikan</source>
      <translation>printing by itself is off</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>printer belum dipasang</source>
      <translation>no printer is set up</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>penggerak printer belum dipasang</source>
      <translation>the printer driver is not installed</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>laci kas belum dipasang</source>
      <translation>no cash drawer is set up</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>isinya tidak muat di kertas ini</source>
      <translation>its content does not fit on this paper</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>isinya tidak dapat dibaca</source>
      <translation>its content cannot be read</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>folder tujuan tidak dapat ditulis</source>
      <translation>the folder cannot be written</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>dilihat sendiri</source>
      <translation>seen by a person</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>disimpan sebagai berkas</source>
      <translation>saved as a file</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>tidak jadi dicetak</source>
      <translation>not printed after all</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Ganti kertas, lalu tekan Cetak lagi.</source>
      <translation>Change the paper, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Tutup printer, lalu tekan Cetak lagi.</source>
      <translation>Close the printer, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Ganti pita, lalu tekan Cetak lagi.</source>
      <translation>Change the ribbon, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Keluarkan kertas yang macet, lalu tekan Cetak lagi.</source>
      <translation>Take out the jammed paper, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Tekan tombol di printer, lalu tekan Cetak lagi.</source>
      <translation>Press the button on the printer, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Lihat di layar, atau pasang printer di Setelan.</source>
      <translation>Look at it on the screen, or set a printer up in Settings.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Panggil pengelola untuk memasangnya.</source>
      <translation>Call a supervisor to set it up.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Tekan Cetak lagi bila masih diperlukan.</source>
      <translation>Press Print again if it is still needed.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Tekan Cetak lagi bila pembeli ingin struk.</source>
      <translation>Press Print again if the buyer wants a receipt.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Cetak di kertas yang lebih lebar, atau lihat di layar.</source>
      <translation>Print it on wider paper, or look at it on the screen.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Periksa foldernya di Setelan, lalu tekan Cetak lagi.</source>
      <translation>Check the folder in Settings, then press Print again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Periksa kabel dan lampunya, lalu tekan Cetak lagi, atau kirim lewat WhatsApp.</source>
      <translation>Check its cable and lights, then press Print again, or send it by WhatsApp.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Penjualan sudah tersimpan.</source>
      <translation>The sale is saved.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Datanya sudah tersimpan.</source>
      <translation>What it says is saved.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>{paper} belum pasti tercetak: {reason}. {safe} {question}</source>
      <translation>{paper}, not certain whether printed: {reason}. {safe} {question}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>{paper} belum tercetak: {reason}. {safe} {remedy}</source>
      <translation>{paper} not printed: {reason}. {safe} {remedy}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>{paper} sedang dikirim ke printer.</source>
      <translation>{paper} is being sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>{done} dari {count} label sudah dikirim, lalu {reason}</source>
      <translation>{done} of {count} labels were sent, then {reason}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Nota sudah tersimpan. Label mana yang terakhir keluar?</source>
      <translation>The note is kept. Which label came out last?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>{done} dari {count} label tercetak: {reason}</source>
      <translation>{done} of {count} labels printed: {reason}</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa {left}.</source>
      <translation>The note is kept. Put the roll right, then Print the other {left}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Apakah {paper} keluar?</source>
      <translation>Did the paper come out: {paper}?</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Kode QRIS tidak dicetak ulang dari sini, supaya tidak dibayar dua kali.</source>
      <translation>QRIS codes are not printed again from here, so that nobody pays twice.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Buat kode baru dari Bayar.</source>
      <translation>Make a new code from Pay.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Itu bukan nomor ponsel.</source>
      <translation>That is no mobile number.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Contoh 0812 3456 7890, atau kosongkan dan pilih orangnya di WhatsApp.</source>
      <translation>For example 0812 3456 7890, or leave it empty and choose the person in WhatsApp.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Kertas {number} baru saja berubah: {state}.</source>
      <translation>Paper {number} has just changed: {state}.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Tidak ada yang dicetak dua kali.</source>
      <translation>Nothing was printed twice.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Lihat keadaannya sekarang, lalu putuskan lagi.</source>
      <translation>Look at its state now, then decide again.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Isi kertas ini tidak muat di lebar kertas printer.</source>
      <translation>This paper does not fit the width of the printer's paper.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/say.py" />
      <source>Pakai kertas 80 mm di Setelan.</source>
      <translation>Use 80 mm paper in Settings.</translation>
    </message>
  </context>
  <context>
    <name>Program</name>
    <message>
      <location filename="pos/app/program.py" />
      <source>CONTOH · Gerabah POS</source>
      <translation>DEMO · Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/app/program.py" />
      <source>Ini toko contoh; tidak ada yang sungguhan.</source>
      <translation>This is a demo shop; nothing here is real.</translation>
    </message>
  </context>
  <context>
    <name>QrisCard</name>
    <message>
      <location filename="pos/qris/screens/qris_card.py" />
      <source>Pembeli mengetik jumlahnya sendiri</source>
      <translation>The buyer types the amount</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_card.py" />
      <source>NMID {nmid}</source>
      <translation>NMID {nmid}</translation>
    </message>
  </context>
  <context>
    <name>QrisPage</name>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Kode QRIS</source>
      <translation>QRIS code</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Pakai kode ini</source>
      <translation>Use this code</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Lanjut</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Nanti saja</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Kode QRIS milik pusat ini, dari bank atau penyedia: foto atau gambarnya, atau teksnya.</source>
      <translation>This centre's own QRIS code, from the bank or provider: a photo or picture of it, or its text.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Buka gambar kode…</source>
      <translation>Open a picture of it…</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Atau tempel teksnya, atau pindai kodenya</source>
      <translation>Or paste its text, or scan the code</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Nama merchant</source>
      <translation>Merchant name</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>NMID</source>
      <translation>NMID</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Kota</source>
      <translation>Town</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
      <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/qris_page.py" />
      <source>Gambar kode QRIS</source>
      <translation>Picture of the QRIS code</translation>
    </message>
  </context>
  <context>
    <name>QrisPanel</name>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Kode QRIS dikirim ke printer struk.</source>
      <translation>The QRIS code went to the receipt printer.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>COBA LAGI</source>
      <translation>TRY AGAIN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>UANG SUDAH MASUK</source>
      <translation>MONEY IS IN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>4 angka terakhir nomor referensi (dianjurkan)</source>
      <translation>Last 4 digits of the reference (advised)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Kode asli tanpa jumlah</source>
      <translation>Original code, no amount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Cetak QR di struk</source>
      <translation>Print QR on paper</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Lihat HP atau mutasi toko, bukan tangkapan layar pembeli</source>
      <translation>Look at the shop's phone or statement, not the buyer's screenshot</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Toko ini belum terhubung ke bank, jadi uang masuk harus Anda lihat sendiri.</source>
      <translation>This shop is not connected to the bank, so you must see the money arrive yourself.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Lihat HP toko sendiri</source>
      <translation>Look at the shop's own phone</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Menunggu uang · {time}</source>
      <translation>Waiting for money · {time}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Nama dan jumlah di HP pembeli harus sama dengan layar ini.</source>
      <translation>Name and amount on the buyer's phone must be the same as on this screen.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Kode dengan jumlah</source>
      <translation>Code with amount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/qris_panel.py" />
      <source>Nomornya ada di bukti bayar pada HP. Boleh juga dikosongkan.</source>
      <translation>The number is on the payment slip on the phone. It may also be left empty.</translation>
    </message>
  </context>
  <context>
    <name>QrisSettings</name>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kode QRIS pusat ini</source>
      <translation>QRIS code of this centre</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kode baru: tempel teksnya, atau pindai kodenya</source>
      <translation>New code: paste its text, or scan it</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Simpan kode</source>
      <translation>Save code</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Buka gambar…</source>
      <translation>Open picture…</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Nama merchant</source>
      <translation>Merchant name</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kota</source>
      <translation>Town</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>NMID</source>
      <translation>NMID</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Diganti</source>
      <translation>Changed</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Pembayaran uji Rp1.000</source>
      <translation>Test payment of Rp1.000</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Bayar kode ini dengan HP Anda. Setelah uangnya masuk, catat 4 angka terakhir nomor referensinya.</source>
      <translation>Pay this code with your phone. Once the money has come in, note the last 4 digits of its reference number.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>4 angka terakhir nomor referensi</source>
      <translation>Last 4 digits of the reference number</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Catat pembayaran uji</source>
      <translation>Note the test payment</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Jumlah di dalam kode</source>
      <translation>Amount inside the code</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Belum ada kode</source>
      <translation>No code yet</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>{time} oleh {name}</source>
      <translation>{time} by {name}</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Sudah diuji</source>
      <translation>Tested</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Belum diuji</source>
      <translation>Not tested</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Hanya pengelola yang dapat mengganti kode QRIS.</source>
      <translation>Only a supervisor can change the QRIS code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
      <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Gambar kode QRIS</source>
      <translation>Picture of the QRIS code</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Pakai kode {name}?</source>
      <translation>Use the code of {name}?</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>NMID {nmid}, {city}.</source>
      <translation>NMID {nmid}, {city}.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Uang QRIS masuk ke nama ini mulai sekarang. Jumlah di dalam kode perlu diuji lagi.</source>
      <translation>QRIS money goes to this name from now on. The amount inside the code must be tested again.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kode {name} tersimpan.</source>
      <translation>The code of {name} is saved.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kasir memakainya mulai penjualan berikutnya.</source>
      <translation>The till uses it from the next sale on.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Jumlah di dalam kode sekarang boleh dinyalakan.</source>
      <translation>The amount inside the code may be switched on now.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Pembayaran uji tercatat.</source>
      <translation>The test payment is noted.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Jumlah sekarang ditulis di dalam kode.</source>
      <translation>The amount is now written into the code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/qris_settings.py" />
      <source>Kode asli dipakai; pembeli mengetik jumlahnya sendiri.</source>
      <translation>The original code is used; the buyer types the amount.</translation>
    </message>
  </context>
  <context>
    <name>QuantityDesk</name>
    <message>
      <location filename="pos/sales/screens/quantity_sheet.py" />
      <source>Jumlah diubah menjadi {n}</source>
      <translation>Quantity changed to {n}</translation>
    </message>
  </context>
  <context>
    <name>QuantitySheet</name>
    <message>
      <location filename="pos/sales/screens/quantity_sheet.py" />
      <source>Jumlah {name}</source>
      <translation>Quantity of {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/quantity_sheet.py" />
      <source>Berapa buah?</source>
      <translation>How many?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/quantity_sheet.py" />
      <source>Jumlah</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/quantity_sheet.py" />
      <source>Pakai</source>
      <translation>Use</translation>
    </message>
  </context>
  <context>
    <name>QuestionBox</name>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Berhenti</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/printer_form.py" />
      <source>Masih {n} pertanyaan</source>
      <translation>{n} to answer</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <location filename="pos/ui/rail.py" />
      <source>Kunci</source>
      <translation>Lock</translation>
    </message>
  </context>
  <context>
    <name>ReceiptList</name>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Penjualan terakhir</source>
      <translation>Latest sales</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Ketik nomor, jumlah uang, atau nama barang</source>
      <translation>Type a number, an amount or an item's name</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Tutup daftar</source>
      <translation>Close the list</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Hari ini</source>
      <translation>Today</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>7 hari</source>
      <translation>7 days</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>30 hari</source>
      <translation>30 days</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Jam</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Barang</source>
      <translation>Items</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Tidak ada yang cocok</source>
      <translation>Nothing matches</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Coba hari lain, nomor, atau nama barang.</source>
      <translation>Try another day, a number or an item's name.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_list.py" />
      <source>Struk dengan {name}</source>
      <translation>Receipts with {name}</translation>
    </message>
  </context>
  <context>
    <name>ReceiptSettings</name>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Struk &amp; teks</source>
      <translation>Receipts &amp; texts</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Berlaku untuk semua struk pusat ini. Setiap perubahan dicatat.</source>
      <translation>For all receipts of this centre. Every change is logged.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Pilih gambar</source>
      <translation>Choose picture</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Hapus logo</source>
      <translation>Delete logo</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Foto</source>
      <translation>Photo</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Gambar garis</source>
      <translation>Line art</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Kecil</source>
      <translation>Small</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Lebar</source>
      <translation>Wide</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Teks di atas</source>
      <translation>Text above</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Contoh: WA 0812-0000-0101</source>
      <translation>Example: WA 0812-0000-0101</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Teks di bawah</source>
      <translation>Text below</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Kosong: ucapan terima kasih dari program</source>
      <translation>Empty: the program's own thanks</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>bahasa Inggris di bawahnya</source>
      <translation>English lines below</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Dua bahasa</source>
      <translation>Two languages</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>58 mm</source>
      <translation>58 mm</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>80 mm</source>
      <translation>80 mm</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Ganti gambar</source>
      <translation>Change picture</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>{lines} dari {most} baris, {n} dari {letters} huruf</source>
      <translation>{lines} of {most} lines, {n} of {letters} letters</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Pilih gambar untuk logo</source>
      <translation>Choose a picture for the logo</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
      <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Semua berkas (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Membaca…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Urungkan</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Logo dihapus dari contoh.</source>
      <translation>The logo is gone from the sample.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Simpan untuk memakainya.</source>
      <translation>Save to use it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Struk berikutnya memakainya.</source>
      <translation>The next receipt uses it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_settings.py" />
      <source>Tersimpan.</source>
      <translation>Saved.</translation>
    </message>
  </context>
  <context>
    <name>ReceiptSide</name>
    <message>
      <location filename="pos/sales/screens/receipt_side.py" />
      <source>Retur &amp; tukar</source>
      <translation>Returns &amp; exchange</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_side.py" />
      <source>Cari tanpa struk</source>
      <translation>No receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_side.py" />
      <source>Pindai struk, atau label barang yang dibawa kembali</source>
      <translation>Scan the receipt, or the tag of the item brought back</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_side.py" />
      <source>Belum ada struk</source>
      <translation>No receipt yet</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_side.py" />
      <source>Pindai struknya, atau label barang yang dibawa kembali.
Tanpa struk: cari penjualannya.</source>
      <translation>Scan the receipt, or the tag of the item brought back.
Without a receipt: search for the sale.</translation>
    </message>
  </context>
  <context>
    <name>ReceiptView</name>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Tutup struk ini</source>
      <translation>Close this receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Barang pengganti</source>
      <translation>Replacement</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>pindai label barang baru</source>
      <translation>scan the tag of the new item</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Pilih semua</source>
      <translation>Choose all</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Batalkan transaksi</source>
      <translation>Void sale</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Pindai label untuk memilih</source>
      <translation>Scan a tag to choose</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>Struk {number}</source>
      <translation>Receipt {number}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_view.py" />
      <source>{when} · {method} · Kasir {name} · {n} barang · {amount}</source>
      <translation>{when} · {method} · Attendant {name} · Items: {n} · {amount}</translation>
    </message>
  </context>
  <context>
    <name>ReckoningSection</name>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Perhitungan perajin</source>
      <translation>Artisan settlement</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Berlaku untuk hari yang belum ditutup. Setiap perubahan dicatat.</source>
      <translation>For days that are not closed yet. Every change is recorded.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Tahan sampai uang masuk</source>
      <translation>Hold until the money has landed</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>bagian perajin dari QRIS dan kartu menunggu mutasi bank</source>
      <translation>artisans' parts of QRIS and card money wait for the bank statement</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Hari bayar mingguan</source>
      <translation>Weekly pay day</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Tanggal bayar bulanan</source>
      <translation>Monthly pay day</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>0 berarti hari terakhir bulan itu</source>
      <translation>0 means the last day of the month</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>tanggal</source>
      <translation>of the month</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Pembayaran terkecil</source>
      <translation>Smallest payout</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Saldo di bawah ini terbawa, kecuali perajin punya batas sendiri</source>
      <translation>A balance below this is carried, unless the artisan has a limit of his own</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>rupiah</source>
      <translation>rupiah</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Potongan kasbon</source>
      <translation>Recovery of an advance</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Paling banyak dari sisa hasil satu hari</source>
      <translation>At most of what is left of a day's earnings</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Uang tunai dibulatkan turun ke</source>
      <translation>Cash is paid down to</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Isi 0 sampai 31.</source>
      <translation>Enter 0 to 31.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Paling banyak {n}.</source>
      <translation>At most {n}.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Isi 0 sampai 100.</source>
      <translation>Enter 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in first.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/reckoning_section.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
  </context>
  <context>
    <name>ReturnPage</name>
    <message>
      <location filename="pos/sales/screens/return_page.py" />
      <source>{name} tidak jadi diretur</source>
      <translation>{name} is not returned after all</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_page.py" />
      <source>{name} dihapus</source>
      <translation>{name} was removed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_page.py" />
      <source>Semua barang dipilih</source>
      <translation>All items chosen</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_page.py" />
      <source>Struk ditutup</source>
      <translation>Receipt closed</translation>
    </message>
  </context>
  <context>
    <name>ReturnPanel</name>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Kenapa dikembalikan?</source>
      <translation>Why is it returned?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Keadaan barang sekarang</source>
      <translation>Condition of the item now</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Bisa dijual lagi</source>
      <translation>Sellable</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Rusak</source>
      <translation>Damaged</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Kerugian ditanggung</source>
      <translation>Loss borne by</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Pusat oleh-oleh</source>
      <translation>Souvenir centre</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Uang kembali lewat</source>
      <translation>Refund by</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Rekening tujuan dan nomor bukti</source>
      <translation>Receiving account and proof number</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>BCA 1234567890, bukti 0042</source>
      <translation>BCA 1234567890, proof 0042</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Barang kembali</source>
      <translation>Items returned</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Barang pengganti</source>
      <translation>Replacement</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Tukar barang</source>
      <translation>Exchange</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Belum ada yang dipilih</source>
      <translation>Nothing chosen yet</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Retur</source>
      <translation>Returns</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>{n} barang dikembalikan</source>
      <translation>Items returned: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Tunai (asal)</source>
      <translation>Cash (as paid)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Transfer (asal)</source>
      <translation>Transfer (as paid)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Pembeli menambah</source>
      <translation>Buyer pays extra</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Kembalikan</source>
      <translation>Refund</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Selisih</source>
      <translation>Difference</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Pilih alasannya dulu, tombol 1 sampai 4.</source>
      <translation>Choose the reason first, keys 1 to 4.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>Perlu PIN pengelola: lewat batas kasir.</source>
      <translation>Supervisor PIN needed: beyond the attendant's limit.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>COBA LAGI</source>
      <translation>TRY AGAIN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>BAYAR SELISIH</source>
      <translation>PAY THE DIFFERENCE</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>SIMPAN TUKAR</source>
      <translation>SAVE THE EXCHANGE</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_panel.py" />
      <source>KEMBALIKAN UANG</source>
      <translation>REFUND</translation>
    </message>
  </context>
  <context>
    <name>ReturnScreen</name>
    <message>
      <location filename="pos/sales/screens/return_screen.py" />
      <source>Struk lain dibuka</source>
      <translation>Another receipt was opened</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_screen.py" />
      <source>Cari tanpa struk</source>
      <translation>No receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_screen.py" />
      <source>{name} sudah dipilih.</source>
      <translation>{name} is chosen already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_screen.py" />
      <source>Barang ini hanya satu.</source>
      <translation>There is only one of this item.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_screen.py" />
      <source>Isi rekening tujuan dan nomor buktinya.</source>
      <translation>Fill in the receiving account and the proof number.</translation>
    </message>
  </context>
  <context>
    <name>SaleScreen</name>
    <message>
      <location filename="pos/sales/screens/sale_screen.py" />
      <source>Keranjang dikosongkan</source>
      <translation>The cart was cleared</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sale_screen.py" />
      <source>{name} dihapus</source>
      <translation>{name} was removed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sale_screen.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sale_screen.py" />
      <source>Coba lagi</source>
      <translation>Try again</translation>
    </message>
  </context>
  <context>
    <name>SearchList</name>
    <message>
      <location filename="pos/sales/screens/search_list.py" />
      <source>Hasil pencarian</source>
      <translation>Search results</translation>
    </message>
  </context>
  <context>
    <name>SetupSection</name>
    <message>
      <location filename="pos/printing/screens/setup_section.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/setup_section.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
  </context>
  <context>
    <name>ShelfPanel</name>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Pindai label, atau ketik nama, kode, perajin</source>
      <translation>Scan a tag, or type a name, code or artisan</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Pindai atau cari</source>
      <translation>Scan or search</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>{n} hasil untuk "{typed}" · pilih dengan panah, tambah dengan Enter</source>
      <translation>Results for "{typed}": {n} · choose with the arrows, add with Enter</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Tidak ada hasil untuk "{typed}"</source>
      <translation>No results for "{typed}"</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Tidak ditemukan di rak</source>
      <translation>Not found on the shelf</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Coba nama lain, nama perajinnya, atau motifnya.</source>
      <translation>Try another name, the artisan or the motif.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Belum ada barang di rak</source>
      <translation>Nothing on the shelf yet</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/shelf_panel.py" />
      <source>Barang muncul di sini setelah dicatat masuk.</source>
      <translation>Items appear here once their intake is noted.</translation>
    </message>
  </context>
  <context>
    <name>Shell</name>
    <message>
      <location filename="pos/ui/shell.py" />
      <source>MODE LATIHAN · Gerabah POS</source>
      <translation>TRAINING MODE · Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/ui/shell.py" />
      <source>Label {code} dipindai. Buka Kasir untuk menjualnya.</source>
      <translation>Tag {code} was scanned. Open Sell to sell it.</translation>
    </message>
  </context>
  <context>
    <name>ShiftDesk</name>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>Kasbon {amount} untuk {name}</source>
      <translation>Advance of {amount} for {name}</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>{number}: {amount} masuk laci</source>
      <translation>{number}: {amount} into the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>{number}: {amount} keluar dari laci</source>
      <translation>{number}: {amount} out of the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>Buka laci tanpa penjualan</source>
      <translation>Open the drawer without a sale</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>Laci dibuka. Alasannya dicatat.</source>
      <translation>The drawer is open. The reason is noted.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_desk.py" />
      <source>Laporan sementara dikirim ke printer</source>
      <translation>Interim report sent to the printer</translation>
    </message>
  </context>
  <context>
    <name>ShiftJobs</name>
    <message>
      <location filename="pos/till/screens/shift_jobs.py" />
      <source>Kas masuk</source>
      <translation>Cash in</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_jobs.py" />
      <source>Kas keluar</source>
      <translation>Cash out</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_jobs.py" />
      <source>Buka laci</source>
      <translation>Drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_jobs.py" />
      <source>Laporan X</source>
      <translation>X report</translation>
    </message>
    <message>
      <location filename="pos/till/screens/shift_jobs.py" />
      <source>Laporan sementara</source>
      <translation>Interim report</translation>
    </message>
  </context>
  <context>
    <name>ShopSection</name>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Toko</source>
      <translation>Shop</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Nama dan alamat tercetak di struk berikutnya; kertas yang sudah ada tidak berubah.</source>
      <translation>Name and address stand on the next receipt; papers that are there do not change.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Kode QR di label barang menuju alamat halaman cerita; kosongkan bila belum ada.</source>
      <translation>The QR on tags leads to the address of the story pages; leave it empty where there are none.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Simpan untuk kasir lain…</source>
      <translation>Save for another till…</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Simpan untuk kasir lain</source>
      <translation>Save for another till</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Tersimpan di {file}.</source>
      <translation>Saved in {file}.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/shop_section.py" />
      <source>Bawa juga hasil Ekspor dari Perajin dan Barang ke kasir yang baru.</source>
      <translation>Take what Export in Artisans and Goods gives to the new till too.</translation>
    </message>
  </context>
  <context>
    <name>SoldCard</name>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Hak {name}</source>
      <translation>{name}'s share</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Bagian pusat</source>
      <translation>Centre's share</translation>
    </message>
  </context>
  <context>
    <name>SoldDesk</name>
    <message>
      <location filename="pos/sales/screens/sold_desk.py" />
      <source>Bila dibatalkan, stok dan keranjang tetap.</source>
      <translation>If you cancel, stock and cart stay as they are.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_desk.py" />
      <source>Keranjang tidak berubah.</source>
      <translation>The basket is unchanged.</translation>
    </message>
  </context>
  <context>
    <name>SoldRow</name>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>Kurangi {name}</source>
      <translation>One {name} less</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>Tambah {name}</source>
      <translation>One {name} more</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>{n} dari {of}</source>
      <translation>{n} of {of}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>{n} buah</source>
      <translation>{n} pcs</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>sudah diretur</source>
      <translation>returned already</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>ditukar</source>
      <translation>exchanged</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/receipt_rows.py" />
      <source>baru dipilih</source>
      <translation>just chosen</translation>
    </message>
  </context>
  <context>
    <name>SoldSheet</name>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Jual juga {name}?</source>
      <translation>Sell {name} anyway?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>{effect} Pengelola harus menyetujui.</source>
      <translation>{effect} A supervisor must approve.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Label tertukar</source>
      <translation>Tags were swapped</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Retur belum dicatat</source>
      <translation>Return not recorded</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Salah pindai saat dijual</source>
      <translation>Wrong scan when sold</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Ada dua, labelnya sama</source>
      <translation>Two pieces, same tag</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Kenapa barangnya masih di sini?</source>
      <translation>Why is it still here?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/sold_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>SplitPanel</name>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Kode QRIS dikirim ke printer struk.</source>
      <translation>The QRIS code went to the receipt printer.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>COBA LAGI</source>
      <translation>TRY AGAIN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Jumlah</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Keterangan</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Bayar dengan</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Ketik jumlah bagian pertama, lalu pilih caranya. Kosong berarti seluruh sisa.</source>
      <translation>Type the first part's amount, then choose how it is paid. Empty means all that is left.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Bagi rata:</source>
      <translation>Split evenly:</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>{n} orang</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Sisa</source>
      <translation>Left</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Jumlah bagian</source>
      <translation>Part amount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Nomor referensi</source>
      <translation>Reference number</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Kembalian</source>
      <translation>Change</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Sisa · pembulatan {n}</source>
      <translation>Left · rounding {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>QRIS SUDAH MASUK</source>
      <translation>QRIS IS IN</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>SUDAH DITERIMA</source>
      <translation>RECEIVED</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>SELESAI</source>
      <translation>DONE</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>TERIMA TUNAI</source>
      <translation>TAKE CASH</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Diterima</source>
      <translation>Received</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Menunggu</source>
      <translation>Waiting</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Hapus bagian {name}</source>
      <translation>Remove part {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>4 angka terakhir nomor referensi (dianjurkan)</source>
      <translation>Last 4 digits of the reference (advised)</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Hapus {name} {n}?</source>
      <translation>Remove {name} {n}?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Uangnya sudah diterima. Kembalikan dulu ke pembeli. Bagian lain tetap ada.</source>
      <translation>Its money was received. Give it back to the buyer first. The other parts stay.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Hapus bagian</source>
      <translation>Remove part</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/split_panel.py" />
      <source>Bagian {n}</source>
      <translation>Part {n}</translation>
    </message>
  </context>
  <context>
    <name>StaffSection</name>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Petugas dan PIN</source>
      <translation>Attendants and PINs</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Siapa yang boleh masuk di kasir ini. Setiap perubahan dicatat; PIN tidak pernah terlihat.</source>
      <translation>Who may log in at this till. Every change is noted; a PIN is never seen.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Nama</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Peran</source>
      <translation>Role</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Masuk</source>
      <translation>May log in</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Ubah atau PIN baru</source>
      <translation>Change, or new PIN</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Nonaktifkan</source>
      <translation>Let go</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>TAMBAH PETUGAS</source>
      <translation>ADD A PERSON</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>boleh</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>nonaktif</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Aktifkan lagi</source>
      <translation>Let in again</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>{name} tersimpan.</source>
      <translation>{name} is saved.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Nonaktifkan {name}?</source>
      <translation>Let {name} go?</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Tidak bisa masuk lagi. Semua catatannya tetap ada, dan bisa diaktifkan lagi.</source>
      <translation>Cannot log in any more. All records stay, and the person can be let in again.</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <location filename="pos/app/first_start/step_page.py" />
      <source>Lanjut</source>
      <translation>Next</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Ringkasan</source>
      <translation>Summary</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Subtotal</source>
      <translation>Subtotal</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Uang muka</source>
      <translation>Deposit</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Kembali ke keranjang</source>
      <translation>Back to the cart</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>{n} barang</source>
      <translation>Items: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/summary_panel.py" />
      <source>Keranjang: {given}</source>
      <translation>Cart: {given}</translation>
    </message>
  </context>
  <context>
    <name>SupervisorPage</name>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Pengelola pertama</source>
      <translation>The first supervisor</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Nama pengelola</source>
      <translation>Supervisor's name</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>PIN baru (6 angka)</source>
      <translation>New PIN (6 digits)</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>PIN sekali lagi</source>
      <translation>PIN once more</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Pengelola sudah tersimpan. Nama, PIN, dan petugas lain diatur di Setelan, Petugas dan PIN.</source>
      <translation>The supervisor is saved. Names, PINs and others are set in Settings, Attendants and PINs.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Pengelola memberi persetujuan, menutup hari, dan mengatur toko. PIN hanya untuk Anda.</source>
      <translation>The supervisor approves, closes the day and sets the shop up. The PIN is yours alone.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Isi nama pengelola.</source>
      <translation>Type the supervisor's name.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/supervisor_page.py" />
      <source>Kedua PIN tidak sama. Ketik lagi.</source>
      <translation>The two PINs differ. Type them again.</translation>
    </message>
  </context>
  <context>
    <name>TileGrid</name>
    <message>
      <location filename="pos/sales/screens/tile_grid.py" />
      <source>Barang</source>
      <translation>Items</translation>
    </message>
  </context>
  <context>
    <name>TillWindow</name>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Gerabah POS</source>
      <translation>Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Kasir {n}</source>
      <translation>Till {n}</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Berlaku setelah halaman ini ditinggalkan.</source>
      <translation>Takes effect once this page is left.</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Setelan pusat tersimpan dan berlaku mulai sekarang</source>
      <translation>The centre's settings are saved and hold from now on</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Sif ditutup dan laporannya dicetak</source>
      <translation>The shift is closed and its report is printed</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Laci diserahkan kepada {name}</source>
      <translation>Drawer handed over to {name}</translation>
    </message>
    <message>
      <location filename="pos/app/till_window.py" />
      <source>Sif {n} · {name} · sejak {time}</source>
      <translation>Shift {n} · {name} · since {time}</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <location filename="pos/ui/toasts.py" />
      <source>Urungkan</source>
      <translation>Undo</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <location filename="pos/ui/topbar.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/ui/topbar.py" />
      <source>Label</source>
      <translation>Tags</translation>
    </message>
  </context>
  <context>
    <name>TrainingStrip</name>
    <message>
      <location filename="pos/ui/training_strip.py" />
      <source>MODE LATIHAN · bukan penjualan sungguhan</source>
      <translation>TRAINING MODE · no real sales</translation>
    </message>
  </context>
  <context>
    <name>VoidSheet</name>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Batalkan transaksi {number}?</source>
      <translation>Void sale {number}?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>{amount} kembali ke pembeli dan semua barangnya kembali ke stok. Catatannya tetap ada, dengan tanda BATAL. Pengelola harus menyetujui.</source>
      <translation>{amount} goes back to the buyer and all items go back to stock. The record stays, marked BATAL. A supervisor must approve.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Salah barang dipindai</source>
      <translation>Wrong item scanned</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Salah cara bayar</source>
      <translation>Wrong payment method</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Pembeli batal</source>
      <translation>Buyer changed their mind</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Transaksi ganda</source>
      <translation>Sale entered twice</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Kenapa dibatalkan?</source>
      <translation>Why is it voided?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Batalkan transaksi</source>
      <translation>Void sale</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>WantedDesk</name>
    <message>
      <location filename="pos/sales/screens/wanted_desk.py" />
      <source>Catat: dicari, tak ada</source>
      <translation>Note: asked for, not here</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/wanted_desk.py" />
      <source>Dicatat: {words}.</source>
      <translation>Noted: {words}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/wanted_desk.py" />
      <source>Masuk laporan untuk perajin. Keranjang tidak berubah.</source>
      <translation>It goes into the artisans' report. The cart stays as it is.</translation>
    </message>
  </context>
  <context>
    <name>WantedList</name>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Dicari pengunjung</source>
      <translation>Asked for by visitors</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>{n} hari terakhir, yang paling sering di atas</source>
      <translation>Last {n} days, the most frequent first</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Motif</source>
      <translation>Motif</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Ukuran</source>
      <translation>Size</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Catatan</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Kali</source>
      <translation>Times</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Terakhir</source>
      <translation>Last</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Belum ada catatan</source>
      <translation>No notes yet</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Catatan muncul di sini setelah Anda menyimpannya.</source>
      <translation>Notes appear here once you have saved one.</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_list.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>WantedSheet</name>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Dicari, tak ada</source>
      <translation>Asked for, not here</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Catat barang yang dicari pengunjung. Keranjang tidak berubah.</source>
      <translation>Note what a visitor looked for. The cart stays as it is.</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Lain</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Motif</source>
      <translation>Motif</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Contoh: teratai, polos</source>
      <translation>Example: lotus, plain</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Ukuran</source>
      <translation>Size</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Contoh: besar, tinggi 60 cm</source>
      <translation>Example: large, 60 cm high</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Catatan</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Dengan kata pengunjung</source>
      <translation>In the visitor's words</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Dicari pengunjung</source>
      <translation>Asked for by visitors</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/wanted_sheet.py" />
      <source>Catat</source>
      <translation>Note it</translation>
    </message>
  </context>
  <context>
    <name>WayPanel</name>
    <message>
      <location filename="pos/sales/screens/way_panel.py" />
      <source>SELESAI</source>
      <translation>DONE</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Apa yang ingin Anda lakukan?</source>
      <translation>What would you like to do?</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Pilih cadangan</source>
      <translation>Choose a backup</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Buka contoh</source>
      <translation>Open the demo</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Mulai</source>
      <translation>Begin</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Sekitar sepuluh menit. Semua jawaban bisa diubah lagi di Setelan.</source>
      <translation>About ten minutes. All answers can be changed later in Settings.</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Toko baru</source>
      <translation>A new shop</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>pusat ini baru mulai memakai Gerabah POS</source>
      <translation>this centre begins to use Gerabah POS</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Pulihkan dari cadangan</source>
      <translation>Restore from a backup</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>komputer diganti atau rusak</source>
      <translation>the computer was replaced or broke</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Kasir tambahan</source>
      <translation>Another till</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>pusat ini sudah punya kasir lain; bawa berkasnya</source>
      <translation>this centre has another till already; bring its files</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Lihat contoh dulu</source>
      <translation>Look at a demo first</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>toko karangan untuk mencoba, terpisah dari toko Anda</source>
      <translation>an invented shop to try, apart from yours</translation>
    </message>
    <message>
      <location filename="pos/app/first_start/welcome_page.py" />
      <source>Membuat contoh…</source>
      <translation>Making the demo…</translation>
    </message>
  </context>
  <context>
    <name>WhatsAppSheet</name>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Teks ini disalin, lalu WhatsApp dibuka. Anda sendiri yang menekan kirim.</source>
      <translation>This text is copied, then WhatsApp opens. You press send yourself.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Kirim lewat WhatsApp</source>
      <translation>Send by WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Nomor WhatsApp (boleh kosong)</source>
      <translation>WhatsApp number (may be empty)</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Nomor hanya dipakai sekali ini dan tidak disimpan.</source>
      <translation>The number is used this once and is not kept.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Salin teks</source>
      <translation>Copy the text</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Buka WhatsApp</source>
      <translation>Open WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Kode untuk ponsel</source>
      <translation>Code for the telephone</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>Teks disalin. Tempel di WhatsApp.</source>
      <translation>The text was copied. Paste it in WhatsApp.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>WhatsApp dibuka dengan teksnya.</source>
      <translation>WhatsApp was opened with the text.</translation>
    </message>
    <message>
      <location filename="pos/printing/screens/whatsapp_sheet.py" />
      <source>WhatsApp tidak bisa dibuka di komputer ini. Teks sudah disalin; tempel di ponsel.</source>
      <translation>WhatsApp cannot be opened on this computer. The text is copied; paste it on a phone.</translation>
    </message>
  </context>
  <context>
    <name>Working</name>
    <message>
      <location filename="pos/ui/widgets/panel.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/ui/widgets/panel.py" />
      <source>Kasir tetap bisa dipakai selagi menunggu.</source>
      <translation>The till can be used meanwhile.</translation>
    </message>
  </context>
  <context>
    <name>__init__</name>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Tampilan</source>
      <translation>Display</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Batas kasir</source>
      <translation>Limits</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Perhitungan</source>
      <translation>Settlement</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Toko</source>
      <translation>Shop</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Petugas dan PIN</source>
      <translation>Attendants and PINs</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Struk &amp; teks</source>
      <translation>Receipts &amp; texts</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Rekening pembayar</source>
      <translation>Paying account</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Pemeriksaan komputer</source>
      <translation>Computer check</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Cadangan</source>
      <translation>Backup</translation>
    </message>
    <message>
      <location filename="pos/app/settings/__init__.py" />
      <source>Printer label</source>
      <translation>Label printer</translation>
    </message>
  </context>
  <context>
    <name>app</name>
    <message>
      <location filename="pos/app/clock_watch.py" />
      <source>Jam komputer ini sepertinya salah.</source>
      <translation>This computer's clock seems to be wrong.</translation>
    </message>
    <message>
      <location filename="pos/app/clock_watch.py" />
      <source>Betulkan jam di setelan komputer. Penjualan jalan terus, tetapi tanggal di struk ikut salah.</source>
      <translation>Set the clock in the computer's settings. Selling goes on, but the date on receipts is wrong too.</translation>
    </message>
    <message>
      <location filename="pos/app/clock_watch.py" />
      <source>Periksa lagi</source>
      <translation>Check again</translation>
    </message>
    <message>
      <location filename="pos/app/clock_watch.py" />
      <source>Nanti</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="pos/app/no_shop.py" />
      <source>Keluar</source>
      <translation>Exit</translation>
    </message>
    <message>
      <location filename="pos/app/old_shift.py" />
      <source>Sif kemarin masih terbuka ({name}).</source>
      <translation>Yesterday's shift is still open ({name}).</translation>
    </message>
    <message>
      <location filename="pos/app/old_shift.py" />
      <source>Sif {date} masih terbuka ({name}).</source>
      <translation>The shift of {date} is still open ({name}).</translation>
    </message>
    <message>
      <location filename="pos/app/old_shift.py" />
      <source>Penjualan sekarang masih masuk tanggal itu. Tutup dulu sif itu, lalu buka yang baru.</source>
      <translation>Sales still go to that date. Close that shift first, then open a new one.</translation>
    </message>
    <message>
      <location filename="pos/app/old_shift.py" />
      <source>Tutup sif</source>
      <translation>Close shift</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>baik</source>
      <translation>good</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>perlu perhatian</source>
      <translation>needs a look</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>rusak</source>
      <translation>broken</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Printer struk</source>
      <translation>Receipt printer</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Printer label</source>
      <translation>Label printer</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Printer laporan</source>
      <translation>Report printer</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Folder data</source>
      <translation>Data folder</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Ruang disk</source>
      <translation>Disk space</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Database toko</source>
      <translation>Shop database</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Cadangan</source>
      <translation>Backup</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Setelan kasir</source>
      <translation>Till settings</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Huruf</source>
      <translation>Letters</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Jam komputer</source>
      <translation>Computer clock</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Menjawab.</source>
      <translation>Answers.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Tidak menjawab. Periksa kabel, kertas dan dayanya.</source>
      <translation>Does not answer. Check its cable, paper and power.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Ada dan bisa ditulis.</source>
      <translation>There, and can be written.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Tidak bisa ditulis. Periksa izin foldernya.</source>
      <translation>Cannot be written. Check the folder's permissions.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Berkasnya utuh.</source>
      <translation>The file is whole.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Berkasnya tidak terbaca utuh. Jangan dihapus; hubungi pengelola.</source>
      <translation>The file cannot be read whole. Do not delete it; call the manager.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Terbaca.</source>
      <translation>Can be read.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Berkas setelan tidak terbaca. Hubungi pengelola.</source>
      <translation>The settings file cannot be read. Call the manager.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Sudah diatur.</source>
      <translation>Set up.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Belum ada printer. Struk tetap tersimpan di Kertas.</source>
      <translation>No printer yet. Receipts stay in Papers.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Semua huruf ada.</source>
      <translation>All letters are there.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Ada huruf yang hilang. Pasang ulang programnya.</source>
      <translation>Some letters are missing. Install the program again.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>{n} GB kosong.</source>
      <translation>{n} GB free.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>{n} MB kosong.</source>
      <translation>{n} MB free.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Hapus atau pindahkan berkas lama; buku toko jangan disentuh.</source>
      <translation>Delete or move old files; leave the shop's books alone.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Belum ada cadangan.</source>
      <translation>There is no backup yet.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Yang terbaru dari hari ini.</source>
      <translation>The newest is from today.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Yang terbaru berumur {n} hari.</source>
      <translation>The newest is {n} days old.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>{day}, jam {time}.</source>
      <translation>{day}, {time}.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Itu sebelum program ini dibuat.</source>
      <translation>That is before this program was made.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Itu {n} hari sesudah catatan terakhir kasir ini ({last}).</source>
      <translation>That is {n} days after this till's last record ({last}).</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Itu lebih awal daripada catatan terakhir kasir ini.</source>
      <translation>That is before this till's last record.</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Itu {n} hari sebelum catatan terakhir kasir ini ({last}).</source>
      <translation>That is {n} days before this till's last record ({last}).</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Periksa buku</source>
      <translation>Check the books</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Buat cadangan</source>
      <translation>Back up now</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Buka folder ekspor</source>
      <translation>Open exports folder</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Muat lagi</source>
      <translation>Load again</translation>
    </message>
    <message>
      <location filename="pos/app/settings/doctor_words.py" />
      <source>Atur printer</source>
      <translation>Set up printer</translation>
    </message>
    <message>
      <location filename="pos/app/start.py" />
      <source>Kasir ini sudah terbuka di komputer ini. Pakai jendela yang sudah ada.</source>
      <translation>This till is open on this computer already. Use the window that is there.</translation>
    </message>
    <message>
      <location filename="pos/app/start.py" />
      <source>Folder data tidak dapat ditulis. Tidak ada yang berubah. Periksa izin foldernya, lalu buka lagi.</source>
      <translation>The data folder cannot be written. Nothing has changed. Check the folder's permissions, then open again.</translation>
    </message>
    <message>
      <location filename="pos/app/start.py" />
      <source>Kasir tidak dapat dibuka</source>
      <translation>The till cannot be opened</translation>
    </message>
    <message>
      <location filename="pos/app/start.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>artisans</name>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Cari kartu ganda</source>
      <translation>Find duplicates</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Perajin baru</source>
      <translation>New artisan</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Perajin</source>
      <translation>Artisans</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Cari nama, kode, atau kampung</source>
      <translation>Search name, code or hamlet</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Desa</source>
      <translation>Village</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Barang dan saldo</source>
      <translation>Goods and balance</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Pusat ini</source>
      <translation>This centre</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Semua pusat</source>
      <translation>All centres</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Tidak ada perajin yang cocok</source>
      <translation>No artisan fits</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Hapus sebagian tulisan, atau pilih semua desa.</source>
      <translation>Delete some of the text, or choose all villages.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Impor</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Ekspor</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>Semua desa</source>
      <translation>All villages</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_list.py" />
      <source>{n} orang</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>{name} (digabung ke {code})</source>
      <translation>{name} (merged into {code})</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>{name} (tidak aktif)</source>
      <translation>{name} (not active)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>Nama &amp; kampung</source>
      <translation>Name &amp; hamlet</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>Dibayar lewat</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>Barang di rak</source>
      <translation>On the shelf</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>Kasbon</source>
      <translation>Advance</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisan_table.py" />
      <source>Saldo belum dibayar</source>
      <translation>Unpaid balance</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisans_screen.py" />
      <source>Simpan atau batalkan dulu kartu yang sedang diubah.</source>
      <translation>Save or cancel the card that is being changed first.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisans_screen.py" />
      <source>Buang yang diketik?</source>
      <translation>Discard what you typed?</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisans_screen.py" />
      <source>Kartu tetap seperti sebelumnya.</source>
      <translation>The card stays as it was.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisans_screen.py" />
      <source>Buang</source>
      <translation>Discard</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/artisans_screen.py" />
      <source>Kartu {name} tersimpan.</source>
      <translation>The card of {name} is saved.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_desk.py" />
      <source>Foto (*.jpg *.jpeg *.png *.webp)</source>
      <translation>Photos (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_desk.py" />
      <source>Pilih foto</source>
      <translation>Choose a photo</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_desk.py" />
      <source>WhatsApp tidak bisa dibuka di komputer ini.</source>
      <translation>WhatsApp cannot be opened on this computer.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Pembayaran</source>
      <translation>Payment</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Ketentuan titip jual</source>
      <translation>Consignment terms</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Alamat &amp; tanggal</source>
      <translation>Address &amp; dates</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Cerita &amp; foto</source>
      <translation>Story &amp; photo</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Masih menitipkan barang</source>
      <translation>Still brings goods</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Rincian</source>
      <translation>Statement</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Gabungkan…</source>
      <translation>Merge…</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>digabung ke {code}</source>
      <translation>merged into {code}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>aktif</source>
      <translation>active</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>tidak aktif</source>
      <translation>not active</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>{n} barang di rak</source>
      <translation>{n} on the shelf</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>kasbon {amount}</source>
      <translation>advance {amount}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Mungkin sudah ada: {name} ({code})</source>
      <translation>Perhaps here already: {name} ({code})</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Buka kartunya</source>
      <translation>Open that card</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/card_panel.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/pairs_sheet.py" />
      <source>{n} pasang kartu mungkin orang yang sama</source>
      <translation>{n} pairs of cards may be the same person</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/pairs_sheet.py" />
      <source>Nama tanpa gelar, nomor HP dan nomor rekening dibandingkan.</source>
      <translation>Names without titles, telephone and account numbers are compared.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/pairs_sheet.py" />
      <source>Tidak ada kartu ganda</source>
      <translation>No duplicates</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/pairs_sheet.py" />
      <source>Nama, nomor HP dan rekening semua perajin berbeda.</source>
      <translation>Names, telephones and accounts of all artisans differ.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/parts.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in first.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Cara bayar</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Bank</source>
      <translation>Bank</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Nomor rekening</source>
      <translation>Account number</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Atas nama</source>
      <translation>In the name of</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>E-wallet dan nomornya</source>
      <translation>E-wallet and its number</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Lihat nomor lengkap</source>
      <translation>Show the whole number</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>Dari buku tabungan</source>
      <translation>From the bank book</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/payment_part.py" />
      <source>DANA 0812 3456 789</source>
      <translation>DANA 0812 3456 789</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>E-wallet</source>
      <translation>E-wallet</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Harian</source>
      <translation>Daily</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Mingguan</source>
      <translation>Weekly</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Bulanan</source>
      <translation>Monthly</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Dibagi sesuai bagian</source>
      <translation>Shared by their parts</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Sebagian perajin</source>
      <translation>Partly the artisan</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Pusat {part} · diskon: {bearer} · rusak/hilang diganti {loss}</source>
      <translation>Centre {part} · discounts: {bearer} · broken/lost paid {loss}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>harga terendah {part}</source>
      <translation>lowest price {part}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>dibayar mulai {amount}</source>
      <translation>paid from {amount} on</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>nama</source>
      <translation>name</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>nomor HP</source>
      <translation>telephone</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>rekening</source>
      <translation>account</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>{what} sama</source>
      <translation>same {what}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source> dan </source>
      <translation> and </translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Hanya angka. Cocokkan dengan buku tabungan.</source>
      <translation>Digits only. Compare with the bank book.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Baru {n} angka. Cocokkan dengan buku tabungan.</source>
      <translation>Only {n} digits. Compare with the bank book.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Sudah {n} angka, seharusnya {most}. Cocokkan dengan buku tabungan.</source>
      <translation>{n} digits, and it should be {most}. Compare with the bank book.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Sudah {n} angka. Cocokkan dengan buku tabungan.</source>
      <translation>{n} digits. Compare with the bank book.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>E-wallet belum benar.</source>
      <translation>The e-wallet is not right yet.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Contoh: DANA 0812 3456 789.</source>
      <translation>Example: DANA 0812 3456 789.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Nomor untuk {rail} belum diisi.</source>
      <translation>There is no number for {rail} yet.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Isi nomornya, atau pilih cara bayar lain.</source>
      <translation>Fill in the number, or choose another way to pay.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Ketentuan baru paling cepat mulai {day}.</source>
      <translation>New terms can begin on {day} at the earliest.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Ketentuan lama tetap seperti semula.</source>
      <translation>The old terms stay as they were.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Ketentuan belum benar.</source>
      <translation>The terms are not right yet.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Persen dari 0 sampai 100.</source>
      <translation>Percentages run from 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Kartu {code} baru saja diubah orang lain.</source>
      <translation>Somebody else has just changed card {code}.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Yang Anda ketik belum disimpan.</source>
      <translation>What you typed is not saved.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Tutup, lalu buka lagi.</source>
      <translation>Close it, and open it again.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Kartu {code} sudah digabung ke {into}.</source>
      <translation>Card {code} was merged into {into}.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Buka kartu {into}.</source>
      <translation>Open card {into}.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Kode {code} sudah dipakai {name}.</source>
      <translation>{name} has the code {code} already.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Pilih kode lain.</source>
      <translation>Choose another code.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Kartu perajin hanya diubah pengelola.</source>
      <translation>Only a supervisor changes artisans' cards.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Nomor lengkap hanya untuk bendahara.</source>
      <translation>Whole numbers are for the treasurer only.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Nomor rekening tidak bisa dibaca: kuncinya tidak ada di komputer ini.</source>
      <translation>Account numbers cannot be read: their key is not on this computer.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/say.py" />
      <source>Kembalikan berkas {file} dari cadangan.</source>
      <translation>Bring the file {file} back from the backup.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Tanpa foto</source>
      <translation>No photo</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Cerita singkat</source>
      <translation>Short story</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Belajar dari ibunya sejak kecil …</source>
      <translation>Learned from her mother as a child …</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Cerita dalam bahasa Inggris</source>
      <translation>Story in English</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Untuk tamu dari luar</source>
      <translation>For guests from abroad</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/story_part.py" />
      <source>Paling panjang {most} huruf.</source>
      <translation>At most {most} letters.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>Bagian pusat (%), berlaku mulai hari ini</source>
      <translation>Centre's share (%), from today on</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>Dibayar tiap</source>
      <translation>Paid every</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>Ketentuan baru</source>
      <translation>New terms</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>Ketik persen dari 0 sampai 100.</source>
      <translation>Type a percentage from 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>Mulai {day}</source>
      <translation>From {day}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>berlaku</source>
      <translation>in force</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_part.py" />
      <source>nanti</source>
      <translation>later</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Ketentuan baru dengan {name}</source>
      <translation>New terms with {name}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Ketentuan lama berlaku sampai hari sebelumnya; penjualan yang sudah ada tidak berubah.</source>
      <translation>The old terms hold until the day before; sales that were made do not change.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Berlaku mulai</source>
      <translation>In force from</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Bagian pusat (%)</source>
      <translation>Centre's share (%)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Diskon ditanggung</source>
      <translation>Discounts are borne by</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Bagian perajin dari diskon (%)</source>
      <translation>Artisan's part of a discount (%)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Harga terendah (% dari harga; 0 = bebas)</source>
      <translation>Lowest price (% of price; 0 = any)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Bagian yang diganti pusat bila rusak/hilang (%)</source>
      <translation>Part the centre pays when broken or lost (%)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Pembayaran minimum (kosong = ikut pusat)</source>
      <translation>Least payout (empty = as the centre's)</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Hari ini</source>
      <translation>Today</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Minggu depan</source>
      <translation>Next week</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Awal bulan depan</source>
      <translation>First of next month</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/terms_sheet.py" />
      <source>Contoh: 31-12-2026</source>
      <translation>Example: 31-12-2026</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Nama di struk &amp; nota</source>
      <translation>Name on receipts &amp; notes</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Kode</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Nama lengkap</source>
      <translation>Full name</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Sapaan</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Bu</source>
      <translation>Bu</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Pak</source>
      <translation>Pak</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Kampung</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Kecamatan</source>
      <translation>District</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Kabupaten/kota</source>
      <translation>Regency</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Nomor WhatsApp</source>
      <translation>WhatsApp number</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Buka WhatsApp</source>
      <translation>Open WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Keahlian</source>
      <translation>Specialty</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Bergabung sejak</source>
      <translation>Joined on</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Setuju namanya ditampilkan</source>
      <translation>Agreed to be named on</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Contoh: {day}</source>
      <translation>Example: {day}</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Terlalu panjang, atau ada huruf yang tidak bisa dicetak.</source>
      <translation>Too long, or with letters that cannot be printed.</translation>
    </message>
    <message>
      <location filename="pos/artisans/screens/who_part.py" />
      <source>Bukan nomor HP Indonesia. Contoh: 0812 3456 789.</source>
      <translation>Not an Indonesian mobile number. Example: 0812 3456 789.</translation>
    </message>
  </context>
  <context>
    <name>backup</name>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Cadangan</source>
      <translation>Backup</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Setiap sif ditutup, seluruh toko disalin ke satu berkas dan diperiksa. Dengan berkas itu toko bisa dibuka lagi di komputer mana pun. Simpan flashdisknya di tempat aman: nomor rekening ikut.</source>
      <translation>Whenever a shift is closed, the whole shop is copied into one file and checked. With that file the shop opens again on any computer. Keep the stick in a safe place: account numbers are in it.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Terakhir di komputer ini</source>
      <translation>Last on this computer</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Terakhir di luar</source>
      <translation>Last outside</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Tempat di luar</source>
      <translation>Place outside</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Pilih flashdisk atau folder</source>
      <translation>Choose stick or folder</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Pulihkan…</source>
      <translation>Restore…</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Cadangan sedang dibuat</source>
      <translation>Backing up</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>CADANGKAN SEKARANG</source>
      <translation>BACK UP NOW</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>belum dipilih</source>
      <translation>not chosen yet</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Belum ada cadangan baru di luar komputer ini.</source>
      <translation>There is no recent backup outside this computer.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Kalau komputer ini rusak atau dicuri, penjualan sesudah itu hilang. Pasang flashdisk.</source>
      <translation>If this computer breaks or is stolen, later sales are lost. Put in a USB stick.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Flashdisk atau folder di luar</source>
      <translation>USB stick or folder outside</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/backup_section.py" />
      <source>Cadangan tersimpan dan diperiksa.</source>
      <translation>Backup saved and checked.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Pulihkan dari cadangan</source>
      <translation>Restore from a backup</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Cadangan dicoba dulu di tempat lain. Toko ini belum berubah.</source>
      <translation>The backup is tried elsewhere first. This shop has not changed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Cadangan sedang diperiksa</source>
      <translation>Checking the backup</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Toko ini belum berubah.</source>
      <translation>This shop has not changed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Pulihkan toko ini</source>
      <translation>Restore this shop</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Pilih berkas lain</source>
      <translation>Choose another file</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Berkas cadangan</source>
      <translation>Backup file</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>tidak terbaca</source>
      <translation>cannot be read</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Toko ini</source>
      <translation>This shop</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Dibuat</source>
      <translation>Made</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>sekarang</source>
      <translation>now</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Hari terakhir</source>
      <translation>Last day</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Penjualan terakhir</source>
      <translation>Latest sales</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Jumlah penjualan</source>
      <translation>Total sales</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Total besar</source>
      <translation>Grand total</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Data di sini tidak terbaca; ia disimpan, tidak dihapus.</source>
      <translation>The data here cannot be read; it is kept, not deleted.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Pemeriksaan menemukan {n} hal di cadangan ini.</source>
      <translation>The check found {n} things in this backup.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Memulihkan…</source>
      <translation>Restoring…</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>Pulihkan toko dari cadangan {when}</source>
      <translation>Restore the shop from the backup of {when}</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/restore_sheet.py" />
      <source>komputer baru</source>
      <translation>new computer</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>belum pernah</source>
      <translation>never</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Tidak ada yang hilang: cadangan ini memuat semua yang ada di sini.</source>
      <translation>Nothing is lost: this backup holds everything that is here.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} penjualan ({amount})</source>
      <translation>{n} sales ({amount})</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} sif</source>
      <translation>{n} shifts</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} nota titip</source>
      <translation>{n} intake notes</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} mutasi barang</source>
      <translation>{n} stock movements</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} perhitungan perajin</source>
      <translation>{n} settlements</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} pembayaran perajin</source>
      <translation>{n} payouts</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} opname</source>
      <translation>{n} stocktakes</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{n} pesanan</source>
      <translation>Orders: {n}</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Yang akan hilang dari buku: {what}.</source>
      <translation>Lost from the books would be: {what}.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{file} rusak, atau bukan cadangan.</source>
      <translation>{file} is damaged, or no backup.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Toko ini tidak berubah.</source>
      <translation>This shop was not changed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Pilih cadangan lain.</source>
      <translation>Choose another backup.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{file} adalah cadangan toko lain ({shop}).</source>
      <translation>{file} is a backup of another shop ({shop}).</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Pilih cadangan dari kasir ini.</source>
      <translation>Choose a backup of this till.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{folder} penuh: perlu {n} MB.</source>
      <translation>{folder} is full: {n} MB are needed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Penjualan aman, dan cadangan lama tetap ada.</source>
      <translation>Sales are safe, and earlier backups are still there.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Kosongkan flashdisk itu atau pakai yang lain, lalu cadangkan lagi.</source>
      <translation>Free some room on the stick or use another, then back up again.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{folder} tidak ada atau tercabut.</source>
      <translation>{folder} is not there or was pulled out.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Pasang flashdisknya, lalu cadangkan lagi.</source>
      <translation>Put the stick in, then back up again.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Cadangan yang baru tidak cocok dengan buku, jadi tidak disimpan.</source>
      <translation>The new backup does not match the books, so it was not kept.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Panggil pengelola untuk memeriksa buku.</source>
      <translation>Call a supervisor to check the books.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>{file} sudah ada, dan bukan cadangan kasir ini.</source>
      <translation>{file} is there already, and is no backup of this till.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Berkas itu tidak diubah.</source>
      <translation>That file was not changed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Pilih nama lain.</source>
      <translation>Choose another name.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Toko ini berjualan lagi setelah cadangan dibandingkan.</source>
      <translation>This shop has sold since the copy was compared with it.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <location filename="pos/backup/screens/say.py" />
      <source>Bandingkan sekali lagi.</source>
      <translation>Compare once more.</translation>
    </message>
  </context>
  <context>
    <name>centre</name>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Nama pusat oleh-oleh</source>
      <translation>Name of the souvenir centre</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Kode (3 huruf)</source>
      <translation>Code (3 letters)</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Nomor kasir</source>
      <translation>Till number</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Desa</source>
      <translation>Village</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Kecamatan</source>
      <translation>District</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Kabupaten atau kota</source>
      <translation>Regency or city</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Provinsi</source>
      <translation>Province</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Kode pos</source>
      <translation>Postal code</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Alamat (jalan dan nomor)</source>
      <translation>Address (street and number)</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Telepon</source>
      <translation>Telephone</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Jam buka</source>
      <translation>Opens at</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Jam tutup</source>
      <translation>Closes at</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Alamat halaman cerita</source>
      <translation>Address of the story pages</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in first.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Paling panjang {n} huruf.</source>
      <translation>At most {n} letters.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Ada tanda yang tidak bisa dicetak; ketik ulang.</source>
      <translation>Some signs cannot be printed; type it again.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Isi tepat 3 huruf, misalnya CKL.</source>
      <translation>Type exactly 3 letters, such as CKL.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Tulis seperti 08:00.</source>
      <translation>Write it like 08:00.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Harus sesudah jam buka.</source>
      <translation>Must be after the opening.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Tulis seperti cerita.desa.id, paling panjang {n} huruf.</source>
      <translation>Write it like cerita.desa.id, at most {n} letters.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Isi nomor telepon, misalnya 0254 600 123.</source>
      <translation>Type a telephone number, such as 0254 600 123.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>{field} belum benar.</source>
      <translation>{field} is not right yet.</translation>
    </message>
    <message>
      <location filename="pos/app/centre_words.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
  </context>
  <context>
    <name>clearing</name>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Kembali ke laporan</source>
      <translation>Back to the report</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Impor rekening koran</source>
      <translation>Import statement</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Uang QRIS &amp; kartu</source>
      <translation>QRIS &amp; card money</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Kas di laci</source>
      <translation>Cash in drawers</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Sudah masuk bank</source>
      <translation>In the bank</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Belum masuk bank</source>
      <translation>Not in the bank yet</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Biaya acquirer</source>
      <translation>Acquirer’s fee</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Umur</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Dokumen</source>
      <translation>Document</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Cara</source>
      <translation>Way</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Jumlah</source>
      <translation>Amount</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Pembayaran yang belum masuk bank</source>
      <translation>Payments not in the bank yet</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Waktu</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Referensi</source>
      <translation>Reference</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Baris rekening yang belum cocok</source>
      <translation>Statement lines without a match</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>tunai semua kasir</source>
      <translation>cash of all tills</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Belum masuk bank: {n} pembayaran</source>
      <translation>Payments not in the bank yet: {n}</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Belum cocok: {n} baris rekening</source>
      <translation>Statement lines without a match: {n}</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Semua pembayaran sudah masuk bank.</source>
      <translation>All payments are in the bank.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>Ketuk satu pembayaran untuk rinciannya.</source>
      <translation>Tap a payment for its details.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/clearing_screen.py" />
      <source>{number} tersimpan: {added} baris baru, {matched} cocok, {open} perlu dicocokkan.</source>
      <translation>{number} saved: {added} new lines, {matched} matched, {open} to be matched.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/column_choices.py" />
      <source>tidak ada</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Pembayaran yang mana?</source>
      <translation>Which payment is it?</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Petugas</source>
      <translation>Attendant</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Pembayaran yang jumlahnya sama</source>
      <translation>Payments of the same amount</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Cocokkan</source>
      <translation>Match</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Catat lain-lain</source>
      <translation>Book as other</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>mis. QRIS warung sebelah</source>
      <translation>e.g. QRIS of the stall next door</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Catat selisih</source>
      <translation>Book the difference</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Tulis alasannya dulu.</source>
      <translation>Write the reason first.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/fix_sheets.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_fixes.py" />
      <source>{amount} untuk {document} sudah masuk bank.</source>
      <translation>{amount} for {document} is in the bank.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_fixes.py" />
      <source>{amount} dicatat sebagai biaya acquirer.</source>
      <translation>{amount} booked as the acquirer’s fee.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_fixes.py" />
      <source>Catat {amount} tanpa penjualan</source>
      <translation>Book {amount} without a sale</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_fixes.py" />
      <source>{amount} dicatat lain-lain: {reason}.</source>
      <translation>{amount} booked as other: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_panel.py" />
      <source>Pilih…</source>
      <translation>Choose…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_panel.py" />
      <source>Tidak ada baris yang perlu dicocokkan.</source>
      <translation>No line is left to be matched.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_panel.py" />
      <source>{n} pembayaran jumlahnya sama</source>
      <translation>{n} payments are of the same amount</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/line_panel.py" />
      <source>Tidak ada pembayaran yang jumlahnya sama</source>
      <translation>No payment is of the same amount</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/open_books.py" />
      <source>{n} hari</source>
      <translation>{n} d</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/open_books.py" />
      <source>hari ini</source>
      <translation>today</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/open_books.py" />
      <source>ref. {reference}</source>
      <translation>ref. {reference}</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/open_books.py" />
      <source>{number} baris {line}: kotor {gross}, biaya {fee}, masuk {net}</source>
      <translation>{number} line {line}: gross {gross}, fee {fee}, in {net}</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Tanggal bayar</source>
      <translation>Date paid</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Jam bayar</source>
      <translation>Time paid</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Jumlah dari pembeli</source>
      <translation>Amount from the buyer</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Biaya (MDR)</source>
      <translation>Fee (MDR)</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Jumlah bersih</source>
      <translation>Net amount</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Nomor referensi</source>
      <translation>Reference number</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Tanggal masuk bank</source>
      <translation>Date in the bank</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Status</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>NMID</source>
      <translation>NMID</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Cara bayar</source>
      <translation>Way of payment</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{file} adalah Excel lama, halaman web, atau terkunci sandi.</source>
      <translation>{file} is an old Excel file, a web page, or locked with a password.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Buka di Excel, simpan sebagai .xlsx tanpa sandi.</source>
      <translation>Open it in Excel and save it as .xlsx without a password.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{file} tidak memuat pembayaran yang berhasil.</source>
      <translation>{file} tells of no payment that succeeded.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih tanggal lain di aplikasi acquirer.</source>
      <translation>Choose other dates in the acquirer’s app.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{file} bukan rekening koran.</source>
      <translation>{file} is no statement.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih tabel dari acquirer, dengan judul kolom dan isinya.</source>
      <translation>Choose a table from the acquirer, with headings and rows.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Kolom di {file} belum dikenal.</source>
      <translation>The columns of {file} are not known yet.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Tunjukkan kolom tanggal dan jumlahnya.</source>
      <translation>Show the columns of the date and the amount.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Kolom ini belum dipilih, tidak ada, atau dipakai dua kali: {columns}.</source>
      <translation>These columns are not chosen, missing, or used twice: {columns}.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih satu kolom untuk tiap isian.</source>
      <translation>Choose one column for each meaning.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Berkas ini sudah diimpor {person} pada {day} ({number}).</source>
      <translation>{person} imported this file on {day} ({number}).</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih berkas lain.</source>
      <translation>Choose another file.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Semua {n} baris di {file} sudah diimpor sebelumnya.</source>
      <translation>All {n} lines of {file} were imported before.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{file} milik NMID {found}; NMID pusat ini {expected}.</source>
      <translation>{file} is of NMID {found}; this centre’s NMID is {expected}.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih rekening koran pusat ini, atau ganti pusatnya.</source>
      <translation>Choose the statement of this centre, or change the centre.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{file} berisi {found}, bukan {meant}.</source>
      <translation>{file} tells of {found}, not of {meant}.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Ganti pilihan QRIS atau Kartu.</source>
      <translation>Choose the other one of QRIS and Card.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Tidak ada pembayaran pusat ini dari {first} sampai {last} yang cocok.</source>
      <translation>No payment of this centre from {first} to {last} fits.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Mungkin rekening koran pusat lain. Bila tidak: pilih rentang hari yang lebih panjang.</source>
      <translation>It may be another centre's statement. If not, choose a longer span of days.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>{what} sudah dicocokkan.</source>
      <translation>{what} is matched already.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih yang lain di daftar.</source>
      <translation>Choose another one in the list.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Barisnya {line}, pembayarannya {payment}: tidak mungkin sama.</source>
      <translation>The line is {line}, the payment {payment}: they cannot be one.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Pilih yang jumlahnya sama.</source>
      <translation>Choose one of the same amount.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Baris ini membawa uang masuk {amount}, jadi bukan biaya acquirer.</source>
      <translation>This line brought {amount} in, so it is no fee of the acquirer.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/say.py" />
      <source>Cocokkan, atau catat lain-lain.</source>
      <translation>Match it, or book it as other.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Excel atau CSV dari acquirer atau bank. Tiap pembayaran hanya dihitung sekali.</source>
      <translation>Excel or CSV from the acquirer or the bank. Each payment counts only once.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Baris</source>
      <translation>Line</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Kolom</source>
      <translation>Column</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Sebabnya</source>
      <translation>Why</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Baris yang belum benar</source>
      <translation>Lines that are not right</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Ubah kolom</source>
      <translation>Change columns</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Pilih berkas…</source>
      <translation>Choose file…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Belum ada berkas.</source>
      <translation>No file yet.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Pilih berkas lain…</source>
      <translation>Choose another file…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Periksa berkas</source>
      <translation>Check file</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Periksa kolomnya sekali saja; berkas berikutnya langsung dikenal.</source>
      <translation>Check the columns just once; the next file is known at once.</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Tabel (*.xlsx *.csv *.txt)</source>
      <translation>Table (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Membaca {file}…</source>
      <translation>Reading {file}…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Memeriksa {file}…</source>
      <translation>Checking {file}…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Menyimpan {file}…</source>
      <translation>Saving {file}…</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Baris baru</source>
      <translation>New lines</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Cocok</source>
      <translation>Matched</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Perlu dicocokkan</source>
      <translation>To be matched</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Sudah ada, atau tidak dibayar</source>
      <translation>Known, or not paid</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Kotor</source>
      <translation>Gross</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Biaya</source>
      <translation>Fee</translation>
    </message>
    <message>
      <location filename="pos/clearing/screens/statement_sheet.py" />
      <source>Masuk bank</source>
      <translation>Into the bank</translation>
    </message>
  </context>
  <context>
    <name>counting</name>
    <message>
      <location filename="pos/stock/screens/count_answer.py" />
      <source>Urungkan</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_answer.py" />
      <source>Rusak</source>
      <translation>Broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_answer.py" />
      <source>Mulai dari satu rak, dan pindai setiap barangnya.</source>
      <translation>Begin with one shelf, and scan each thing on it.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_answer.py" />
      <source>Banyak yang sama: ketik jumlahnya, lalu *, lalu pindai satu.</source>
      <translation>Many of a kind: type how many, then *, then scan one.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_answer.py" />
      <source>Siap menghitung</source>
      <translation>Ready to count</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_ending.py" />
      <source>Hasil opname: kurang {missing}, lebih {surplus}</source>
      <translation>Result of the stocktake: {missing} missing, {surplus} surplus</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_ending.py" />
      <source>Hasil opname</source>
      <translation>Result of a stocktake</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_ending.py" />
      <source>Bila dibatalkan, stok dan hitungan tetap.</source>
      <translation>Where it is cancelled, stock and count stay as they are.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Lanjut nanti</source>
      <translation>Go on later</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Selesai</source>
      <translation>Finish</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Pindai setiap barang di rak, satu per satu</source>
      <translation>Scan each thing on the shelf, one by one</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Kelompok</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Tercatat</source>
      <translation>In the books</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Dipindai</source>
      <translation>Scanned</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Kurang</source>
      <translation>Missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Hitungan per kelompok</source>
      <translation>Count by category</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>{n} × : pindai satu dari barang itu</source>
      <translation>{n} × : scan one of them</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>Opname: {what}</source>
      <translation>Stocktake: {what}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>mulai {time} · {name}</source>
      <translation>since {time} · {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_panel.py" />
      <source>{n} dari {of} barang sudah dipindai</source>
      <translation>{n} of {of} things scanned</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Pilih dulu apa yang dihitung, lalu pindai.</source>
      <translation>Choose first what is counted, then scan.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Opname {number} menunggu. Semua pindaian tersimpan.</source>
      <translation>Stocktake {number} waits. All scans are kept.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Hentikan opname {what}?</source>
      <translation>Stop the stocktake of {what}?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Stok tidak berubah. Pindaiannya tetap tersimpan, tetapi tidak bisa dilanjutkan.</source>
      <translation>The stock does not change. The scans are kept, but nobody can go on with them.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Hentikan</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Opname {number} dihentikan. Stok tidak berubah.</source>
      <translation>Stocktake {number} was stopped. The stock has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Pindaian diurungkan</source>
      <translation>Scan undone</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Ditandai rusak</source>
      <translation>Marked as broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Hitung lagi dari awal</source>
      <translation>Count it again from the beginning</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Dibiarkan, tetap tercatat di hasil</source>
      <translation>Left as it is, and told in the result</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Stoknya dipindahkan ke sini</source>
      <translation>Its stock is here now</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Ditemukan saat opname</source>
      <translation>Found while counting</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Kembali ke stok, dan sudah dihitung</source>
      <translation>Back in stock, and counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>rusak</source>
      <translation>broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Rusak, ditemukan saat opname</source>
      <translation>Broken, found while counting</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Dicatat rusak</source>
      <translation>Noted as broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Opname {number} tercatat: kurang {missing}, lebih {surplus}.</source>
      <translation>Stocktake {number} is posted: {missing} missing, {surplus} surplus.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_screen.py" />
      <source>Hasilnya dicetak. Minta kedua tanda tangan.</source>
      <translation>The result is being printed. Have both sign it.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Catat rusak: {name}</source>
      <translation>Note as broken: {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Barangnya keluar dari stok.</source>
      <translation>It leaves the stock.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Pusat mengganti bagian perajin.</source>
      <translation>The centre owes the artisan his part.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Perajin yang menanggung, tidak ada yang dibayar.</source>
      <translation>The artisan bears it, nothing is paid.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Sebab di atas</source>
      <translation>Cause above</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Sebab</source>
      <translation>Cause</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Selesai menghitung?</source>
      <translation>Finished counting?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Sebab yang kurang</source>
      <translation>Cause of what is missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Pusat mengganti bagian perajin</source>
      <translation>The centre owes the artisans</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Kembali menghitung</source>
      <translation>Back to counting</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Catat hasilnya</source>
      <translation>Post the result</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>dan {n} lainnya, dengan sebab di atas</source>
      <translation>and {n} more, with the cause above</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Ditahan untuk {label}</source>
      <translation>Held for {label}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Lebih {n}</source>
      <translation>{n} surplus</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>Kurang {n}</source>
      <translation>{n} missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>{n} barang tercatat, semuanya ada. Tidak ada selisih.</source>
      <translation>{n} in the books, all of them there. Nothing differs.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>{booked} barang tercatat, {counted} ada: kurang {missing}, lebih {surplus}.</source>
      <translation>{booked} in the books, {counted} are there: {missing} missing, {surplus} surplus.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>{n} berubah saat dihitung dan dibiarkan: {names}. Kembali untuk menghitungnya lagi.</source>
      <translation>{n} changed while counted and are left: {names}. Go back to count them again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_sheets.py" />
      <source>{n} pindaian tak terduga dibiarkan; ada di hasil cetak.</source>
      <translation>{n} unexpected scans are left; the printed result tells of them.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Tanpa nama</source>
      <translation>No name</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Belum ketemu</source>
      <translation>Not found yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Tak terduga</source>
      <translation>Unexpected</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Daftar</source>
      <translation>List</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Perlu diperiksa</source>
      <translation>To check</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Semua pindaian</source>
      <translation>All scans</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Tidak ada yang perlu diperiksa</source>
      <translation>Nothing to check</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Jam</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Barang</source>
      <translation>Thing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Jml</source>
      <translation>Qty</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Hasil</source>
      <translation>Result</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Urungkan pindaian ini</source>
      <translation>Undo this scan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Tersimpan setiap pindaian. Listrik mati pun hitungan tidak hilang.</source>
      <translation>Every scan is kept. Not even a power cut loses the count.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Perlu diperiksa · {n}</source>
      <translation>To check · {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>dan {n} lainnya</source>
      <translation>and {n} more</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Berubah saat dihitung</source>
      <translation>Changed while counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Hitung lagi</source>
      <translation>Count again</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Abaikan</source>
      <translation>Ignore</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Catat rusak</source>
      <translation>Note as broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Pindahkan ke {place}</source>
      <translation>Move to {place}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_side.py" />
      <source>Kembalikan ke stok</source>
      <translation>Put back into stock</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Belum selesai: {what}</source>
      <translation>Not finished: {what}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>{number} · mulai {day} {time} · {name}</source>
      <translation>{number} · begun {day} {time} · {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Lanjutkan</source>
      <translation>Go on</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Opname</source>
      <translation>Stocktake</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Mulai menghitung</source>
      <translation>Begin to count</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Toko tetap buka: yang terjual selagi dihitung diperhitungkan sendiri.</source>
      <translation>The shop stays open: what is sold meanwhile is taken into account.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Semua barang sedang dihitung. Selesaikan atau hentikan itu dulu.</source>
      <translation>All goods are being counted. Finish or stop that first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Terakhir dihitung</source>
      <translation>Counted last</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Semua barang</source>
      <translation>All goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>{n} barang tercatat</source>
      <translation>{n} in the books</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Dicatat</source>
      <translation>Posted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/count_start.py" />
      <source>Dihentikan</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>semua barang</source>
      <translation>all goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Kode tidak dikenal, belum dihitung</source>
      <translation>Unknown code, not counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Bila labelnya rusak, ketik kode barangnya.</source>
      <translation>Where the tag is damaged, type the product's code.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>rak {place}</source>
      <translation>shelf {place}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>{n} dari {of}</source>
      <translation>{n} of {of}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Berubah, hitung lagi</source>
      <translation>Changed, count it again</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Cocok, sudah dihitung</source>
      <translation>Agrees, counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Sudah dihitung</source>
      <translation>Counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Lebih dari catatan</source>
      <translation>More than in the books</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Sudah dihitung tadi, tidak dihitung dua kali</source>
      <translation>Counted before, not counted twice</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Bukan bagian hitungan ini</source>
      <translation>Not part of this count</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Kode tidak dikenal</source>
      <translation>Unknown code</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat di {place}</source>
      <translation>Booked at {place}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat terjual, ada di rak</source>
      <translation>Booked as sold, is here</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat pulang, ada di rak</source>
      <translation>Booked as gone home, is here</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat pecah, ada di rak</source>
      <translation>Booked as broken, is here</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat hilang, ada di rak</source>
      <translation>Booked as lost, is here</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tercatat sedang dikirim</source>
      <translation>Booked as on its way</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Ditandai rusak oleh {name}</source>
      <translation>Marked broken by {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Diurungkan</source>
      <translation>Undone</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Dibiarkan</source>
      <translation>Left as it is</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Dibetulkan</source>
      <translation>Put right</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Dicatat pecah</source>
      <translation>Noted as broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Dihitung</source>
      <translation>Counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Lebih</source>
      <translation>Surplus</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Dua kali</source>
      <translation>Twice</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Di luar hitungan</source>
      <translation>Not in this count</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tidak dikenal</source>
      <translation>Unknown</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Hitung lagi {n}</source>
      <translation>Count {n} again</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Cocok</source>
      <translation>Agrees</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Sedang dihitung</source>
      <translation>Being counted</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Belum dihitung</source>
      <translation>Not counted yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Hilang</source>
      <translation>Lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Tidak tahu sebabnya</source>
      <translation>Cause unknown</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Pecah oleh petugas</source>
      <translation>Broken by staff</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Cacat bakar atau bahan</source>
      <translation>Flaw of firing or material</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Catatannya keliru</source>
      <translation>The books were wrong</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Opname {number} sudah selesai atau dihentikan.</source>
      <translation>Stocktake {number} has ended or was stopped.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Pindaian sampai saat itu tersimpan.</source>
      <translation>The scans up to then are kept.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Mulai hitungan baru.</source>
      <translation>Begin a new count.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Opname {number} ({what}) masih terbuka.</source>
      <translation>Stocktake {number} ({what}) is still open.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Selesaikan atau hentikan dulu, supaya tidak dihitung dua kali.</source>
      <translation>Finish or stop that one first, so that nothing is counted twice.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Ini tidak bisa dihitung.</source>
      <translation>This cannot be counted.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Hitungan tidak berubah.</source>
      <translation>The count has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Pindaian {code} sudah diurus.</source>
      <translation>The scan of {code} was dealt with already.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Hitungan berubah selagi dilihat.</source>
      <translation>The count changed while it was looked at.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Belum ada yang dicatat.</source>
      <translation>Nothing was posted yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Periksa selisihnya sekali lagi.</source>
      <translation>Look at the differences once more.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Ini perlu persetujuan pengelola.</source>
      <translation>This needs a supervisor's word.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Stok tidak berubah.</source>
      <translation>The stock has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>{name} tidak bisa dibetulkan dari sini.</source>
      <translation>{name} cannot be put right from here.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Sedang dikirim: terima kirimannya dulu.</source>
      <translation>It is on its way: receive the transfer first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Terjual di pusat {centre}: catat retur di sana.</source>
      <translation>Sold at centre {centre}: book a return there.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_count.py" />
      <source>Pindai sekali lagi.</source>
      <translation>Scan it once more.</translation>
    </message>
  </context>
  <context>
    <name>dialogs</name>
    <message>
      <location filename="pos/ui/dialogs.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>files</name>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Impor barang</source>
      <translation>Import goods</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Impor perajin</source>
      <translation>Import artisans</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Ekspor barang</source>
      <translation>Export goods</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Ekspor perajin</source>
      <translation>Export artisans</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Excel atau CSV. Kolom yang tidak ada di berkas, stok, dan foto tidak berubah.</source>
      <translation>Excel or CSV. Columns that the file has not, stock and photos stay as they are.</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Impor {n} barang</source>
      <translation>Import {n} goods</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Excel atau CSV. Kolom yang tidak ada di berkas dan nomor tersamar tidak berubah.</source>
      <translation>Excel or CSV. Columns that the file has not, and masked numbers, stay as they are.</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Impor {n} perajin</source>
      <translation>Import {n} artisans</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Impor selesai: {added} baru, {changed} berubah</source>
      <translation>Imported: {added} new, {changed} changed</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Nomor rekening di berkas?</source>
      <translation>Account numbers in the file?</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Nomor lengkap hanya untuk bendahara, dan dicatat siapa yang melihatnya.</source>
      <translation>Full numbers are for the treasurer only, and who saw them is logged.</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Lengkap</source>
      <translation>In full</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Tersamar</source>
      <translation>Masked</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>Menulis {file}…</source>
      <translation>Writing {file}…</translation>
    </message>
    <message>
      <location filename="pos/app/goods_files.py" />
      <source>{n} baris ditulis ke {file}</source>
      <translation>{n} rows written to {file}</translation>
    </message>
  </context>
  <context>
    <name>guides</name>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Pemandu baru</source>
      <translation>New guide</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Ubah pemandu</source>
      <translation>Edit guide</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Nama</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Pak Ujang</source>
      <translation>Pak Ujang</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Nomor HP (boleh kosong)</source>
      <translation>Phone number (optional)</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Komisi (%) dari penjualan yang dibawa</source>
      <translation>Commission (%) on the sales brought in</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Masih membawa pembeli</source>
      <translation>Still brings buyers</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Hanya angka, contoh 0812 3456 789.</source>
      <translation>Digits only, example 0812 3456 789.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Isi nama, paling panjang 60 huruf.</source>
      <translation>Fill in a name, at most 60 letters.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Ketik angka dari 0 sampai {most}.</source>
      <translation>Type a number from 0 to {most}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Bayar komisi {name}?</source>
      <translation>Pay the commission of {name}?</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Saldo {owed}. Uang diambil dari laci, lalu minta tanda tangan di slip.</source>
      <translation>Balance {owed}. Take the money from the drawer, then ask for the signature on the slip.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Dibayar tunai</source>
      <translation>Paid in cash</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>{rest} di bawah pecahan terkecil tetap di saldo.</source>
      <translation>{rest} is below the smallest coin and stays in the balance.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Belum</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Bayar &amp; cetak</source>
      <translation>Pay &amp; print</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Ketik kelipatan {coin}.</source>
      <translation>Type a multiple of {coin}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_sheets.py" />
      <source>Lebih besar dari saldo {owed}.</source>
      <translation>More than the balance of {owed}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Saldo</source>
      <translation>Balance</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Ubah</source>
      <translation>Edit</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Slip lagi</source>
      <translation>Slip again</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>BAYAR</source>
      <translation>PAY</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Ada retur setelah dibayar; dipotong dari komisi berikutnya.</source>
      <translation>There was a return after the payout; it is taken off the next commission.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Belum ada komisi yang harus dibayar.</source>
      <translation>There is no commission to pay yet.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Buka sif dulu: uangnya diambil dari laci.</source>
      <translation>Open a shift first: the money comes from the drawer.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Sejak pembayaran terakhir</source>
      <translation>Since the last payout</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Saldo sebelumnya</source>
      <translation>Carried forward</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Belum ada penjualan.</source>
      <translation>No sales yet.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guide_side.py" />
      <source>Sudah dibayar</source>
      <translation>Paid</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>tidak aktif</source>
      <translation>not active</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Pemandu</source>
      <translation>Guides</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Komisi</source>
      <translation>Commission</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Saldo belum dibayar</source>
      <translation>Unpaid balance</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Belum ada pemandu</source>
      <translation>No guides yet</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Catat pemandu atau sopir yang membawa pembeli;
komisinya dihitung dari bagian pusat.</source>
      <translation>Note the guide or driver who brings buyers;
the commission comes out of the shop share.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>{n} orang</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Jumlah</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Kartu {name} tersimpan.</source>
      <translation>The card of {name} is saved.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>{amount} sudah dibayar kepada {name}.</source>
      <translation>{amount} was paid to {name}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Minta tanda tangan di slip {number}.</source>
      <translation>Ask for the signature on slip {number}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/guides_panel.py" />
      <source>Salinan slip {number} dikirim ke printer.</source>
      <translation>A copy of slip {number} was sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Pemandu wisata</source>
      <translation>Tour guide</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Sopir</source>
      <translation>Driver</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Komisi paling banyak {most}.</source>
      <translation>The commission is at most {most}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Ketik angka yang lebih kecil.</source>
      <translation>Type a smaller number.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>{name} sudah ada dengan kode {code}.</source>
      <translation>{name} is here already, with code {code}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Ubah kartu itu saja.</source>
      <translation>Edit that card instead.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>{amount} tidak bisa dibayar tunai.</source>
      <translation>{amount} cannot be paid in cash.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Saldonya tetap.</source>
      <translation>The balance stays as it is.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Saldo {name} hanya {owed}.</source>
      <translation>The balance of {name} is only {owed}.</translation>
    </message>
    <message>
      <location filename="pos/guides/screens/say.py" />
      <source>Bayar paling banyak sebesar saldo.</source>
      <translation>Pay at most the balance.</translation>
    </message>
  </context>
  <context>
    <name>imports</name>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Kode</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Nama</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Isian</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Sebelum</source>
      <translation>Before</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Sesudah</source>
      <translation>After</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Baris</source>
      <translation>Line</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Kolom</source>
      <translation>Column</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Sebabnya</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Pilih berkas…</source>
      <translation>Choose a file…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Pilih berkas lain…</source>
      <translation>Choose another file…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Baru</source>
      <translation>New</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Berubah</source>
      <translation>Changed</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Tetap</source>
      <translation>As before</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>{n} baris belum benar, jadi belum ada yang diimpor.</source>
      <translation>{n} lines are not right yet, so nothing was imported.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Perbaiki di berkasnya, simpan, lalu pilih lagi.</source>
      <translation>Correct them in the file, save it, and choose it again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Tidak ada yang berubah: isinya sudah sama.</source>
      <translation>Nothing would change: it is all the same already.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Tabel (*.xlsx *.csv)</source>
      <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Memeriksa {file}…</source>
      <translation>Checking {file}…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Mengimpor {file}…</source>
      <translation>Importing {file}…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>Baris {n}</source>
      <translation>Line {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>{n} lagi yang berubah</source>
      <translation>{n} more changed ones</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>ditambahkan</source>
      <translation>added</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_sheet.py" />
      <source>{n} lagi yang baru</source>
      <translation>{n} more new ones</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Stok {centre}</source>
      <translation>Stock {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>ya</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>tidak</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kode barang</source>
      <translation>Item code</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nama Inggris</source>
      <translation>English name</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nama di struk</source>
      <translation>Name on receipts</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Jenis</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Motif</source>
      <translation>Motif</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Hasil akhir</source>
      <translation>Finish</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Ukuran</source>
      <translation>Size</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Tinggi</source>
      <translation>Height</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Garis tengah</source>
      <translation>Diameter</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Berat</source>
      <translation>Weight</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Satuan</source>
      <translation>Unit</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Harga</source>
      <translation>Price</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Bagian toko</source>
      <translation>Shop share</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Hanya satu</source>
      <translation>One of a kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Mudah pecah</source>
      <translation>Fragile</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kemasan</source>
      <translation>Packing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Barang atau jasa</source>
      <translation>Goods or service</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Teknik</source>
      <translation>Technique</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Warna</source>
      <translation>Colour</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Berat dengan kemasan</source>
      <translation>Weight with packing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Tempat di rak</source>
      <translation>Shelf place</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Harga titip</source>
      <translation>Fixed net</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Aktif</source>
      <translation>Active</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kode perajin</source>
      <translation>Artisan's code</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nama lengkap</source>
      <translation>Full name</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nama di label</source>
      <translation>Name on tags</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>P/L</source>
      <translation>F/M</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Desa</source>
      <translation>Village</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kampung</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kecamatan</source>
      <translation>District</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kabupaten</source>
      <translation>Regency</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Keahlian</source>
      <translation>Speciality</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nomor HP</source>
      <translation>Mobile number</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Cara bayar</source>
      <translation>Way of payment</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Bank</source>
      <translation>Bank</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Kode bank</source>
      <translation>Bank code</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>BIC bank</source>
      <translation>Bank's BIC</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Nomor rekening</source>
      <translation>Account number</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Dompet digital</source>
      <translation>E-wallet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Atas nama</source>
      <translation>Account holder</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Periode</source>
      <translation>Period</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Mulai titip</source>
      <translation>Joined on</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Tanggal persetujuan</source>
      <translation>Consent date</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>{file} belum ditulis.</source>
      <translation>{file} was not written.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/import_words.py" />
      <source>Beri nama yang berakhir .xlsx atau .csv.</source>
      <translation>Give it a name that ends in .xlsx or .csv.</translation>
    </message>
  </context>
  <context>
    <name>intake</name>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Siapa yang menitipkan?</source>
      <translation>Who leaves goods?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Belum ada perajin yang aktif.</source>
      <translation>There is no active artisan yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Barang {maker}</source>
      <translation>Goods of {maker}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>{maker} belum punya barang di sini.</source>
      <translation>{maker} has no goods here yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Barang baru</source>
      <translation>New goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>hanya ada satu</source>
      <translation>one of a kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>sudah di nota</source>
      <translation>on the note already</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Nota lama</source>
      <translation>Earlier notes</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Belum ada nota titip.</source>
      <translation>There is no delivery note yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>Milik pusat</source>
      <translation>The centre's own</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>{n} barang</source>
      <translation>Items: {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_choices.py" />
      <source>{n} ditolak</source>
      <translation>{n} refused</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Terima titipan</source>
      <translation>Receive goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Bagian pusat</source>
      <translation>Shop share</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Tanggal</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Pilih perajin</source>
      <translation>Choose an artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>nama, kode, atau desa</source>
      <translation>name, code or village</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Pilih perajinnya, lalu pindai atau tambah barangnya satu per satu.</source>
      <translation>Choose the artisan, then scan or add the goods one by one.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Belum ada barang</source>
      <translation>No goods yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Pindai labelnya, cari namanya, atau buat barang baru.</source>
      <translation>Scan the label, look for the name, or make new goods.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Tambah barang</source>
      <translation>Add goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Jumlah barang</source>
      <translation>Things</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Nilai jual</source>
      <translation>Value</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>perajin</source>
      <translation>the artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_head.py" />
      <source>Bila laku semua, untuk {maker}</source>
      <translation>If all is sold, for {maker}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>barang baru</source>
      <translation>new goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>hak {part}</source>
      <translation>part {part}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Kurangi {name}</source>
      <translation>One {name} less</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Tambah {name}</source>
      <translation>One {name} more</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Jumlah {name}</source>
      <translation>Quantity of {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Harga jual {name}</source>
      <translation>Price of {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Foto</source>
      <translation>Photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Jumlah</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Harga jual</source>
      <translation>Price</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Hak perajin</source>
      <translation>Artisan share</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_rows.py" />
      <source>Kondisi</source>
      <translation>Condition</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_saving.py" />
      <source>Ubah harga: {prices}</source>
      <translation>Change of price: {prices}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>Pilih perajinnya dulu, baru pindai labelnya.</source>
      <translation>Choose the artisan first, then scan the label.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>Nota tidak berubah.</source>
      <translation>The note has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>Baris untuk perajin lain dikosongkan</source>
      <translation>The rows of the other artisan were cleared</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>{name} dihapus dari nota</source>
      <translation>{name} removed from the note</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>Pilih foto</source>
      <translation>Choose photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_screen.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Cacat</source>
      <translation>Flawed</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Catatan kondisi (ikut tercetak di nota)</source>
      <translation>Remark on condition (printed on the note)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Catatan nota (boleh kosong)</source>
      <translation>Note text (may be empty)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Hak perajin, satu barang</source>
      <translation>Artisan share, one piece</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Contoh label</source>
      <translation>Sample label</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Satu label untuk setiap barang.</source>
      <translation>One label for each thing.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>label di kertas struk</source>
      <translation>labels on receipt paper</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>label {stock} mm</source>
      <translation>labels {stock} mm</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>SIMPAN &amp; CETAK</source>
      <translation>SAVE &amp; PRINT</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>SIMPAN &amp; CETAK {n} LABEL</source>
      <translation>SAVE &amp; PRINT {n} LABELS</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>SIMPAN &amp; CETAK NOTA</source>
      <translation>SAVE &amp; PRINT NOTE</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>{n} buah</source>
      <translation>{n} pcs</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Hapus {name}</source>
      <translation>Remove {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/intake_side.py" />
      <source>Ganti foto</source>
      <translation>Change photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Kartunya dibuat bersama nota. Ukuran dan nama Inggris bisa diisi nanti di Barang.</source>
      <translation>Its card is made with the note. Size and English name can be filled in later under Goods.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Barang baru {maker}</source>
      <translation>New goods of {maker}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Nama barang</source>
      <translation>Name of the goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Guci kecil 20 cm</source>
      <translation>Small jar 20 cm</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Jenis lain</source>
      <translation>Another kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Nama jenisnya</source>
      <translation>Name of the kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Vas</source>
      <translation>Vase</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Motif (boleh kosong)</source>
      <translation>Motif (may be empty)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Surosowan</source>
      <translation>Surosowan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Harga titip tetap (boleh kosong)</source>
      <translation>Fixed net to the artisan (may be empty)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Hanya ada satu: setiap buah punya label sendiri</source>
      <translation>One of a kind: each piece has its own label</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Tambah ke nota</source>
      <translation>Add to the note</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Hak {maker}: {part}</source>
      <translation>Part of {maker}: {part}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Isi nama barangnya.</source>
      <translation>Fill in the name.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Isi jenisnya.</source>
      <translation>Fill in the kind.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Isi harga jualnya.</source>
      <translation>Fill in the price.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/new_goods_sheet.py" />
      <source>Harga tidak boleh di bawah hak perajin {part}.</source>
      <translation>The price may not be below the artisan's part of {part}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Utuh</source>
      <translation>Whole</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Cacat kecil</source>
      <translation>Small flaw</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Ditolak</source>
      <translation>Refused</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Jumlahnya dari 1 sampai {most}.</source>
      <translation>The quantity is from 1 to {most}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Catatannya paling panjang {most} huruf.</source>
      <translation>The remark may have {most} letters at most.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Nota {number} tersimpan.</source>
      <translation>Note {number} is saved.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Minta tanda tangan di kedua lembar nota.</source>
      <translation>Ask for signatures on both sheets of the note.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>{n} label tercetak.</source>
      <translation>{n} labels printed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>{n} label dikirim ke printer. Ada yang tidak keluar? Pilih label yang terakhir.</source>
      <translation>{n} labels sent to the printer. Did some not come out? Choose the last one that did.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Pilih label terakhir</source>
      <translation>Choose the last label</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Labelnya tidak dicetak. Cetak kapan saja dari Kertas.</source>
      <translation>Its labels were not printed. Print them any time from Papers.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Printer label belum dipasang. {n} label menunggu di Kertas.</source>
      <translation>There is no label printer yet. {n} labels wait under Papers.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Mencetak label: {done} dari {n}.</source>
      <translation>Printing labels: {done} of {n}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>{done} dari {n} label tercetak: {reason}.</source>
      <translation>{done} of {n} labels printed: {reason}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa {n}.</source>
      <translation>The note is saved. Set the roll right, then Print the other {n}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Cetak sisa {n}</source>
      <translation>Print the other {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Isi nota tetap di layar, belum tersimpan.</source>
      <translation>The note stays on the screen, not saved yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Nota belum ada isinya.</source>
      <translation>The note is still empty.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Pilih perajin dan tambah barangnya dulu.</source>
      <translation>Choose the artisan and add the goods first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Baris {places} belum benar.</source>
      <translation>Row {places} is not right yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Perbaiki yang bertanda, lalu simpan lagi.</source>
      <translation>Put right what is marked, then save again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>{n} barang terlalu banyak untuk satu nota.</source>
      <translation>{n} things are too many for one note.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Paling banyak {n}; bagi dua nota.</source>
      <translation>At most {n}; make two notes of it.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Perajin {code} tidak bisa menitipkan barang lagi.</source>
      <translation>Artisan {code} cannot leave goods any more.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Periksa kartunya di Perajin.</source>
      <translation>Look at the card under Artisans.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Harga atau perjanjian {names} baru saja berubah.</source>
      <translation>The price or terms of {names} have just changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Sepakati angka yang sekarang, lalu simpan lagi.</source>
      <translation>Agree on the present figures, then save again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Harga baru {names} perlu persetujuan pengelola.</source>
      <translation>The new price of {names} needs a supervisor's approval.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Panggil pengelola, atau pakai harga lama.</source>
      <translation>Call a supervisor, or keep the old price.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>pusat</source>
      <translation>the centre</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>{name} milik {owner}, bukan {maker}.</source>
      <translation>{name} belongs to {owner}, not to {maker}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Buat nota sendiri untuk {owner}.</source>
      <translation>Write a note of its own for {owner}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Kode {text} tidak dikenal.</source>
      <translation>Code {text} is not known.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_intake.py" />
      <source>Cari namanya dengan Tambah barang.</source>
      <translation>Look for its name with Add goods.</translation>
    </message>
  </context>
  <context>
    <name>journal</name>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Buka akun</source>
      <translation>Open account</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Kertas</source>
      <translation>Paper</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Akun</source>
      <translation>Account</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Debit</source>
      <translation>Debit</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Kredit</source>
      <translation>Credit</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Dua sisi pencatatan</source>
      <translation>Two sides of the entry</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>Pilih satu baris untuk melihat dua sisinya</source>
      <translation>Choose a line to see its two sides</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>{day}, dicatat {date} {time}</source>
      <translation>{day}, posted {date} {time}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/entry_panel.py" />
      <source>tidak ada kertasnya</source>
      <translation>it has no paper</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Kembali ke laporan</source>
      <translation>Back to the report</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Bulan ini</source>
      <translation>This month</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>3 bulan</source>
      <translation>3 months</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>1 tahun</source>
      <translation>1 year</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Buku</source>
      <translation>Journal</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Cari akun atau nama</source>
      <translation>Find an account or a name</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Saldo</source>
      <translation>Balance</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Tanggal</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Dokumen</source>
      <translation>Document</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Jumlah</source>
      <translation>Amount</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Catatan</source>
      <translation>Entries</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Tidak ada akun yang cocok.</source>
      <translation>No account fits.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>Saldo sebelum baris ini {amount}</source>
      <translation>Balance before these lines {amount}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_screen.py" />
      <source>{n} catatan terbaru</source>
      <translation>the newest {n} entries</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Utang ke {name}</source>
      <translation>Owed to {name}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Kasbon {name}</source>
      <translation>Advance to {name}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Laci {till}</source>
      <translation>Drawer {till}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Brankas</source>
      <translation>Safe</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>QRIS belum masuk bank</source>
      <translation>QRIS not yet in the bank</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Kartu belum masuk bank</source>
      <translation>Cards not yet in the bank</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Bank</source>
      <translation>Bank</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Pajak yang harus disetor</source>
      <translation>Tax to hand over</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Uang muka pesanan</source>
      <translation>Order deposits</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Bagian pusat</source>
      <translation>Centre's part</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Jasa dan potongan</source>
      <translation>Services and fees</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Komisi pemandu</source>
      <translation>Guides' commission</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Barang rusak dan hilang</source>
      <translation>Goods broken and lost</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Belanja kecil</source>
      <translation>Petty cash</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Biaya QRIS dan kartu</source>
      <translation>QRIS and card fees</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Pembulatan</source>
      <translation>Rounding</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Selisih kas</source>
      <translation>Cash over or short</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Penjualan</source>
      <translation>Sale</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Buka sif</source>
      <translation>Shift opened</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Tutup sif</source>
      <translation>Shift closed</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Kas masuk</source>
      <translation>Cash in</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Kas keluar</source>
      <translation>Cash out</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Pembayaran perajin</source>
      <translation>Payment to artisan</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Kasbon</source>
      <translation>Advance</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Potongan kasbon</source>
      <translation>Advance taken back</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Potongan</source>
      <translation>Fee</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Penyesuaian</source>
      <translation>Adjustment</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Rusak atau hilang</source>
      <translation>Broken or lost</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Uang muka</source>
      <translation>Deposit</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Pembayaran pemandu</source>
      <translation>Payment to guide</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/journal_words.py" />
      <source>Uang masuk bank</source>
      <translation>Money in the bank</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kasir</source>
      <translation>Sell</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Bayar</source>
      <translation>Pay</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Selesai</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Di mana saja</source>
      <translation>Anywhere</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Retur</source>
      <translation>Returns</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Sif</source>
      <translation>Shift</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Perhitungan</source>
      <translation>Settlement</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Bayar (kolom kosong)</source>
      <translation>Pay (empty field)</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Uang pas dan selesai</source>
      <translation>Exact cash and done</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kolom pindai / cari</source>
      <translation>Scan / search field</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Ubah jumlah</source>
      <translation>Change quantity</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tahan</source>
      <translation>Hold</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Buka yang ditahan</source>
      <translation>Open what is held</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Hapus baris</source>
      <translation>Remove line</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Urungkan</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pindaian berikut 3 buah</source>
      <translation>Next scan counts 3</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih hasil atau baris</source>
      <translation>Choose a result or a line</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tambahan: kemasan, ongkir</source>
      <translation>Extras: packing, shipping</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Dicari, tak ada</source>
      <translation>Asked for, not here</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Struk dua bahasa</source>
      <translation>Receipt in two languages</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Uang pas / selesai</source>
      <translation>Exact cash / done</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tambah 000</source>
      <translation>Add 000</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Transfer bank</source>
      <translation>Bank transfer</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Bayar campur</source>
      <translation>Split payment</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kode QRIS tanpa jumlah</source>
      <translation>QRIS code without the amount</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kode QRIS di kertas</source>
      <translation>QRIS code on paper</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kembali, keranjang tetap</source>
      <translation>Back, the cart is kept</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Transaksi baru</source>
      <translation>New sale</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Cetak ulang</source>
      <translation>Reprint</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kirim WhatsApp</source>
      <translation>Send by WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Struk hadiah</source>
      <translation>Gift receipt</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Bantuan ini</source>
      <translation>This help</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Retur &amp; tukar</source>
      <translation>Returns &amp; exchange</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Cetak ulang struk terakhir</source>
      <translation>Reprint the last receipt</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Daftar kertas</source>
      <translation>List of papers</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Buka laci (dicatat)</source>
      <translation>Open drawer (noted)</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Layar penuh</source>
      <translation>Full screen</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tombol besar di layar</source>
      <translation>The big button on the screen</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Menu di kiri, 0 sampai 9</source>
      <translation>Menu at the left, 0 to 9</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kunci layar</source>
      <translation>Lock the screen</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Huruf lebih besar</source>
      <translation>Larger text</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Huruf lebih kecil</source>
      <translation>Smaller text</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tutup, kembali ke pindai</source>
      <translation>Close, back to scanning</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Alasannya, 1 sampai 4</source>
      <translation>The reason, 1 to 4</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kembalikan uang / simpan tukar</source>
      <translation>Refund / save the exchange</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tambahan pas, tunai</source>
      <translation>Exact cash on top</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pecahan berikutnya</source>
      <translation>Next denomination</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pecahan sebelumnya</source>
      <translation>Previous denomination</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Mulai, simpan hitungan, tutup</source>
      <translation>Begin, save the count, close</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kembali jualan</source>
      <translation>Back to selling</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tutup hari, lalu bayar</source>
      <translation>Close the day, then pay</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Cetak slip</source>
      <translation>Print slips</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kosongkan kolom, lalu kembali</source>
      <translation>Empty the field, then back</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih perajin</source>
      <translation>Choose an artisan</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tambah barang; sekali lagi: barang baru</source>
      <translation>Add goods; once more: new goods</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih foto</source>
      <translation>Choose photo</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Simpan dan cetak</source>
      <translation>Save and print</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Barang baru (pengelola)</source>
      <translation>New product (supervisors)</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Tutup kartu</source>
      <translation>Close the card</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Urungkan pindaian</source>
      <translation>Undo the scan</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih pekerjaan, 1 sampai 4</source>
      <translation>Choose what to do, 1 to 4</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kiriman: semua utuh</source>
      <translation>Transfer: all whole</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Simpan, atau terima kiriman</source>
      <translation>Save, or receive the transfer</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Titip</source>
      <translation>Intake</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Opname</source>
      <translation>Count</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Selesai menghitung</source>
      <translation>Finish counting</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Mutasi</source>
      <translation>Stock movements</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Cetak lagi</source>
      <translation>Print again</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Perajin baru (pengelola)</source>
      <translation>New artisan (supervisors)</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pesanan baru</source>
      <translation>New order</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Simpan, atau ambil pesanan</source>
      <translation>Save, or pick up the order</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pemandu baru</source>
      <translation>New guide</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Bayar komisi</source>
      <translation>Pay the commission</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Cari akun atau nama</source>
      <translation>Search account or name</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Lihat kertasnya</source>
      <translation>See its paper</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Ke laporan</source>
      <translation>To the report</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Impor rekening koran</source>
      <translation>Import statement</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Simpan untuk dinas</source>
      <translation>Save for the district</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Berhenti menulis</source>
      <translation>Stop writing</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kolom nomor atau tanggal</source>
      <translation>Field for number or date</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih kertas</source>
      <translation>Choose a paper</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Buka</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kirim WhatsApp, di kertas yang dibuka</source>
      <translation>Send by WhatsApp, on an open paper</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Perajin</source>
      <translation>Artisans</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pesanan</source>
      <translation>Orders</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pemandu</source>
      <translation>Guides</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Laporan</source>
      <translation>Reports</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Buku</source>
      <translation>Journal</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Uang QRIS &amp; kartu</source>
      <translation>QRIS &amp; card money</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Kertas</source>
      <translation>Papers</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Setelan</source>
      <translation>Settings</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Urungkan logo yang dihapus</source>
      <translation>Bring a deleted logo back</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Masuk</source>
      <translation>Login</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Pilih orang, 1 sampai 8</source>
      <translation>Choose a person, 1 to 8</translation>
    </message>
    <message>
      <location filename="pos/app/key_map.py" />
      <source>Lanjut</source>
      <translation>Go on</translation>
    </message>
  </context>
  <context>
    <name>listings</name>
    <message>
      <location filename="pos/listings/screens/listings_sheet.py" />
      <source>Toko daring</source>
      <translation>Online shop</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/listings_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Pesanan lunas menjadi penjualan pusat daring. Nama dan alamat pembeli tidak disimpan.</source>
      <translation>Paid orders become sales of the online centre. Buyers' names and addresses are not kept.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Baca pesanan</source>
      <translation>Read orders</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Pilih berkas pesanan</source>
      <translation>Choose an order file</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Simpan penjualan</source>
      <translation>Save the sales</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Pusat daring</source>
      <translation>Online centre</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Belum ada pusat daring.</source>
      <translation>There is no online centre yet.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Impor kartunya lewat centres.csv dengan kolom kind berisi online.</source>
      <translation>Import its card from centres.csv, with online in the column kind.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>{shop} · {n} penjualan baru</source>
      <translation>{shop} · {n} new sales</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>dan {n} baris lagi</source>
      <translation>and {n} more lines</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Memeriksa pesanan</source>
      <translation>Checking the orders</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Menyimpan penjualan</source>
      <translation>Saving the sales</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>{n} penjualan tersimpan.</source>
      <translation>{n} sales are saved.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/orders_card.py" />
      <source>Masuk ke perhitungan pusat daring hari itu.</source>
      <translation>They enter the online centre's settlement of their day.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>nama</source>
      <translation>name</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>keterangan</source>
      <translation>description</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>harga</source>
      <translation>price</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>stok</source>
      <translation>stock</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>kode barang</source>
      <translation>item code</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>berat dengan kemasan</source>
      <translation>weight with packing</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Isi sendiri di Excel: {columns}.</source>
      <translation>Fill in yourself in Excel: {columns}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{n} barang tanpa {field}.</source>
      <translation>{n} things without {field}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Semua kolom wajib terisi.</source>
      <translation>All columns that must be filled are filled.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Sudah pernah dibaca: {n}.</source>
      <translation>Read before: {n}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Belum dibayar: {n}.</source>
      <translation>Not paid: {n}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Batal: {n}.</source>
      <translation>Called off: {n}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Baris {line}: {said}</source>
      <translation>Line {line}: {said}</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Kode barang {sku} tidak dikenal.</source>
      <translation>Item code {sku} is not known.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{ref} sudah pernah dibaca dengan isi lain.</source>
      <translation>{ref} was read before with other content.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{ref} tidak punya penjualan {sku} yang bisa kembali.</source>
      <translation>{ref} has no sale of {sku} that could come back.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name}: yang masih bisa kembali hanya {n}.</source>
      <translation>{name}: only {n} can still come back.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} masih berdiri di {centre}. Kirim dulu ke pusat daring.</source>
      <translation>{name} still stands at {centre}. Send it to the online centre first.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>jumlah kolomnya lain dari judul.</source>
      <translation>it has other columns than the header.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>ini bukan nomor pesanan.</source>
      <translation>this is no order number.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>status ini belum dikenal.</source>
      <translation>this state is not known yet.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>tidak ada kode barang kita.</source>
      <translation>there is no item code of ours.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>ini bukan jumlah barang.</source>
      <translation>this is no number of things.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>yang kembali lebih banyak dari yang dibeli.</source>
      <translation>more came back than was bought.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>ini bukan rupiah bulat.</source>
      <translation>this is not a whole amount of rupiah.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>tanggal dan jamnya tidak seperti baris lain.</source>
      <translation>its date and time are not like those of other lines.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} sudah terjual: {document}, {when}.</source>
      <translation>{name} is sold already: {document}, {when}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} sudah kembali ke perajin: {document}, {when}.</source>
      <translation>{name} went back to its maker: {document}, {when}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} sudah pecah: {document}, {when}.</source>
      <translation>{name} is broken: {document}, {when}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} sudah hilang: {document}, {when}.</source>
      <translation>{name} is lost: {document}, {when}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{name} tidak ada di rak: {document}, {when}.</source>
      <translation>{name} is not on the shelf: {document}, {when}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{n} baris belum bisa dibaca.</source>
      <translation>{n} lines cannot be read yet.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Perbaiki, lalu pilih berkasnya lagi.</source>
      <translation>Put them right, then choose the file again.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} berformat lama (.xls) atau terkunci kata sandi.</source>
      <translation>{file} is in the old format (.xls) or locked with a password.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} berisi makro; templat toko daring tidak punya.</source>
      <translation>{file} holds macros; a marketplace's template has none.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} adalah templat {about}.</source>
      <translation>{file} is a template of {about}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} untuk mengubah produk {about} yang sudah tayang.</source>
      <translation>{file} changes products that {about} lists already.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} bukan templat Shopee atau TikTok Shop.</source>
      <translation>{file} is no template of Shopee or TikTok Shop.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} adalah templatnya sendiri.</source>
      <translation>{file} is the template itself.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} tidak bisa dibuka.</source>
      <translation>{file} cannot be opened.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Simpan di Excel sebagai .xlsx tanpa kata sandi.</source>
      <translation>Save it in Excel as .xlsx without a password.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Yang bisa diisi: Shopee dan TikTok Shop.</source>
      <translation>Those that can be filled: Shopee and TikTok Shop.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Unduh templat untuk produk baru.</source>
      <translation>Download the template for new products.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Simpan dengan nama lain.</source>
      <translation>Save it under another name.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Tutup di program lain, atau unduh lagi.</source>
      <translation>Close it in other programs, or download it again.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Unduh templatnya lagi dari halaman penjual.</source>
      <translation>Download the template again from the seller page.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Templatnya tidak berubah.</source>
      <translation>The template has not changed.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} bukan berkas pesanan Shopee atau TikTok Shop.</source>
      <translation>{file} is no order file of Shopee or TikTok Shop.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{file} tidak punya kolom {about}.</source>
      <translation>{file} lacks the column {about}.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Unduh pesanan lagi dari halaman penjual (CSV atau XLSX).</source>
      <translation>Download the orders again from the seller page (CSV or XLSX).</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Tidak ada barang untuk diisi.</source>
      <translation>There are no goods to fill in.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Pilih kategori lain. Jasa tidak ikut.</source>
      <translation>Choose another category. Services are left out.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>{centre} bukan pusat daring.</source>
      <translation>{centre} is not an online centre.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/say.py" />
      <source>Pilih pusat daring.</source>
      <translation>Choose an online centre.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Templat yang diunduh dari halaman penjual diisi ke berkas baru. Aslinya tidak berubah.</source>
      <translation>The template downloaded from the seller page is filled into a new file. The original stays as it is.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Isi templat toko daring</source>
      <translation>Fill a marketplace's template</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Pilih templat</source>
      <translation>Choose a template</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Simpan berkas terisi</source>
      <translation>Save the filled file</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>{n} barang terpilih</source>
      <translation>{n} chosen things</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Semua barang</source>
      <translation>All goods</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Simpan marketplace.csv</source>
      <translation>Save marketplace.csv</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>{shop} · {n} barang</source>
      <translation>{shop} · {n} things</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Pilih templat Shopee atau TikTok Shop</source>
      <translation>Choose a template of Shopee or TikTok Shop</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Membaca templat</source>
      <translation>Reading the template</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Mengisi templat</source>
      <translation>Filling the template</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Menulis daftar barang</source>
      <translation>Writing the list of goods</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>{file} tersimpan.</source>
      <translation>{file} is saved.</translation>
    </message>
    <message>
      <location filename="pos/listings/screens/template_card.py" />
      <source>Buka di halaman penjual untuk mengunggahnya.</source>
      <translation>Upload it on the seller page.</translation>
    </message>
  </context>
  <context>
    <name>manual</name>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Ketik yang Anda cari, atau pilih dari daftar. Keranjang tetap di belakang.</source>
      <translation>Type what you look for, or choose from the list. The cart stays behind.</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Bantuan</source>
      <translation>Help</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Cari, misalnya: kertas habis</source>
      <translation>Search, for instance: out of paper</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Daftar isi</source>
      <translation>Contents</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Coba kata lain, atau satu kata saja.</source>
      <translation>Try another word, or just one word.</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Tidak ada di buku panduan</source>
      <translation>Not in the manual</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Simpan PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Hasil berikutnya</source>
      <translation>Next hit</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Buku-Panduan-Gerabah-POS</source>
      <translation>Gerabah-POS-Manual</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Menulis…</source>
      <translation>Writing…</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Menulis halaman {done} dari {of}…</source>
      <translation>Writing page {done} of {of}…</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/manual_sheet.py" />
      <source>Buku panduan tersimpan: {path}</source>
      <translation>The manual is saved: {path}</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/say.py" />
      <source>Buku panduan tidak bisa dibaca.</source>
      <translation>The manual cannot be read.</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/say.py" />
      <source>Tombol cepat tetap ada di sini.</source>
      <translation>The shortcut keys are still here.</translation>
    </message>
    <message>
      <location filename="pos/manual/screens/say.py" />
      <source>Pasang ulang programnya; data toko tidak tersentuh.</source>
      <translation>Install the program again; the shop's data are not touched.</translation>
    </message>
  </context>
  <context>
    <name>merging</name>
    <message>
      <location filename="pos/stock/screens/merge_desk.py" />
      <source>Bila dibatalkan, kedua kartu tetap.</source>
      <translation>If you leave, both cards stay.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_desk.py" />
      <source>Menggabungkan…</source>
      <translation>Merging…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_desk.py" />
      <source>Kartu {gone} digabung ke {kept} dengan {number}.</source>
      <translation>Card {gone} was merged into {kept} by {number}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Barang, saldo dan kasbon pindah ke kartu yang dipakai. Ini tidak bisa dibatalkan.</source>
      <translation>Goods, balance and advance go to the card that stays. This cannot be undone.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Gabungkan dua kartu</source>
      <translation>Merge two cards</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Kartu yang ditutup</source>
      <translation>The card that is closed</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Kartu yang dipakai</source>
      <translation>The card that stays</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Tukar</source>
      <translation>Swap</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Gabungkan</source>
      <translation>Merge</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Pilih perajin</source>
      <translation>Choose an artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>{n} produk menjadi milik {name}.</source>
      <translation>{n} products become {name}'s.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Saldo {amount} pindah.</source>
      <translation>The balance of {amount} moves.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Kasbon {amount} pindah.</source>
      <translation>The advance of {amount} moves.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Bagian pusat untuk barang {gone} menjadi {new}, tadinya {old}.</source>
      <translation>The centre's share of {gone}'s goods becomes {new}; it was {old}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/merge_sheet.py" />
      <source>Penjualan lama tetap tercatat atas {name}.</source>
      <translation>Sales of before stay in the name of {name}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_merging.py" />
      <source>Pilih dua kartu yang berbeda.</source>
      <translation>Choose two different cards.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_merging.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_merging.py" />
      <source>Pembayaran {number} masih disiapkan.</source>
      <translation>Payout {number} is still on its way.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_merging.py" />
      <source>Tandai sudah dibayar atau gagal di Perhitungan, lalu gabungkan.</source>
      <translation>Mark it paid or failed in Settlement, then merge.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_merging.py" />
      <source>Menggabungkan kartu perlu persetujuan pengelola.</source>
      <translation>Merging cards needs a supervisor's word.</translation>
    </message>
  </context>
  <context>
    <name>orders</name>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Pesanan baru</source>
      <translation>New order</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Pembeli</source>
      <translation>Buyer</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Ibu Ratna</source>
      <translation>Ibu Ratna</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Nomor HP (boleh kosong)</source>
      <translation>Phone number (optional)</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Barang yang dipesan</source>
      <translation>Item ordered</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Guci ukir 40 cm, motif bunga</source>
      <translation>Carved jar 40 cm, flower motif</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Harga</source>
      <translation>Price</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Uang muka (DP)</source>
      <translation>Deposit</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Nomor referensi</source>
      <translation>Reference number</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Dapat diambil mulai</source>
      <translation>Ready for pickup from</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>tanggal-bulan-tahun</source>
      <translation>day-month-year</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Simpan &amp; cetak</source>
      <translation>Save &amp; print</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Pilih perajin</source>
      <translation>Choose an artisan</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>1 minggu</source>
      <translation>1 week</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>2 minggu</source>
      <translation>2 weeks</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>1 bulan</source>
      <translation>1 month</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Uang muka dibayar lewat</source>
      <translation>Deposit paid by</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Sisa bayar {left}</source>
      <translation>Balance to pay {left}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Tulis tanggal seperti 7-12-2026.</source>
      <translation>Write the date like 7-12-2026.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/new_order_sheet.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_lines.py" />
      <source>Diambil</source>
      <translation>Picked up</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_lines.py" />
      <source>Dibatalkan</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_lines.py" />
      <source>Barang</source>
      <translation>Items</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_lines.py" />
      <source>Sisa bayar</source>
      <translation>Balance to pay</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Ambil pesanan {buyer}?</source>
      <translation>Pick up the order of {buyer}?</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>{what} · sisa bayar {left}</source>
      <translation>{what} · balance to pay {left}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Barangnya sudah berlabel</source>
      <translation>The item has a tag</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Pindai labelnya di Kasir</source>
      <translation>Scan its tag in Sell</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Dicatat masuk sebagai titipan {maker}</source>
      <translation>Noted as received on consignment from {maker}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Belum berlabel</source>
      <translation>No tag yet</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Belum</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Batalkan pesanan {buyer}?</source>
      <translation>Cancel the order of {buyer}?</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>{number}: {what}</source>
      <translation>{number}: {what}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Uang muka {deposit} dikembalikan tunai dari laci.</source>
      <translation>The deposit of {deposit} is refunded in cash from the drawer.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Pembeli tidak jadi</source>
      <translation>Buyer changed their mind</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Batalkan pesanan</source>
      <translation>Cancel order</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_sheets.py" />
      <source>Tulis alasannya.</source>
      <translation>Write the reason.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Cetak ulang</source>
      <translation>Reprint</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Batalkan</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>AMBIL</source>
      <translation>PICK UP</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Sudah diambil</source>
      <translation>Picked up</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>dibuat {maker}</source>
      <translation>made by {maker}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Nomor HP</source>
      <translation>Phone number</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Uang muka</source>
      <translation>Deposit</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Dibayar lewat</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/order_side.py" />
      <source>Dibatalkan oleh</source>
      <translation>Cancelled by</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Tidak ada pesanan terbuka {text}.</source>
      <translation>There is no open order {text}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Cari di Selesai, atau jual di Kasir.</source>
      <translation>Look in Done, or sell it in Sell.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Pesanan</source>
      <translation>Orders</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Terbuka</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Selesai</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>{n} pesanan</source>
      <translation>Orders: {n}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Belum ada pesanan terbuka</source>
      <translation>No open orders</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Belum ada pesanan yang selesai</source>
      <translation>No orders done yet</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Pesanan dengan uang muka muncul di sini, yang paling dekat di atas.</source>
      <translation>Orders with a deposit appear here, the soonest first.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Pesanan {number} tersimpan.</source>
      <translation>Order {number} is saved.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Uang muka {deposit} dicatat. Beri pembeli kertas pesanannya.</source>
      <translation>The deposit of {deposit} is noted. Give the buyer the order slip.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Di Kasir masih ada keranjang dengan {n} barang.</source>
      <translation>There is still a cart in Sell, items: {n}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Selesaikan atau kosongkan dulu, lalu ambil pesanannya.</source>
      <translation>Finish or clear it first, then pick up the order.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Batalkan pesanan {number} dan kembalikan {deposit}</source>
      <translation>Cancel order {number} and refund {deposit}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Pesanan {number} dibatalkan.</source>
      <translation>Order {number} was cancelled.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Kembalikan {deposit} kepada {buyer}, dan minta tanda tangannya.</source>
      <translation>Give {deposit} back to {buyer}, and ask for a signature.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/orders_screen.py" />
      <source>Salinan {number} dikirim ke printer.</source>
      <translation>A copy of {number} was sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Terlambat {n} hari</source>
      <translation>Days late: {n}</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Hari ini</source>
      <translation>Today</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Isi nama pembeli.</source>
      <translation>Fill in the buyer's name.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pilih perajinnya.</source>
      <translation>Choose the artisan.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Perajin ini tidak aktif. Pilih yang lain.</source>
      <translation>This artisan is not active. Choose another.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Tulis barang yang dipesan.</source>
      <translation>Write what is ordered.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Isi nomor referensinya.</source>
      <translation>Fill in the reference number.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Ketik harganya.</source>
      <translation>Type the price.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Ketik uang mukanya.</source>
      <translation>Type the deposit.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Belum diisi.</source>
      <translation>Not filled in yet.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Terlalu panjang. Persingkat.</source>
      <translation>Too long. Shorten it.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Hanya angka, contoh 0812 3456 789.</source>
      <translation>Digits only, example 0812 3456 789.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Ketik jumlahnya.</source>
      <translation>Type the amount.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Paling banyak {most}.</source>
      <translation>At most {most}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Lebih besar dari harganya.</source>
      <translation>More than the price.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Tunai dalam kelipatan {coin}.</source>
      <translation>Cash in multiples of {coin}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Tanggal ini sudah lewat.</source>
      <translation>This date has passed.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Paling lama dua tahun lagi.</source>
      <translation>At most two years from now.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Tidak dikenal.</source>
      <translation>Not known.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pesanan {number} sudah diambil dengan struk {by}.</source>
      <translation>Order {number} was picked up already, receipt {by}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pesanan {number} sudah dibatalkan oleh {by}.</source>
      <translation>Order {number} was cancelled already by {by}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Keranjang tidak berubah.</source>
      <translation>The cart has not changed.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Lepaskan uang mukanya.</source>
      <translation>Remove the deposit.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pesanan {number} milik pusat {centre}.</source>
      <translation>Order {number} belongs to the centre {centre}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Uang mukanya ada di sana.</source>
      <translation>Its deposit is there.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Ambil di pusat itu.</source>
      <translation>Pick it up at that centre.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Uang muka {number} adalah {deposit}, bukan {said}.</source>
      <translation>The deposit of {number} is {deposit}, not {said}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Lepaskan uang muka, lalu ambil pesanannya lagi.</source>
      <translation>Remove the deposit, then pick up the order again.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Uang muka {deposit} lebih besar dari belanjaan {total}.</source>
      <translation>The deposit of {deposit} is more than the cart of {total}.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pindai barang pesanannya, atau lepaskan uang muka.</source>
      <translation>Scan the ordered item, or remove the deposit.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Membatalkan pesanan perlu persetujuan pengelola.</source>
      <translation>Cancelling an order needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pesanan tetap terbuka.</source>
      <translation>The order stays open.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Pesanan belum tersimpan.</source>
      <translation>The order is not saved.</translation>
    </message>
    <message>
      <location filename="pos/orders/screens/say.py" />
      <source>Uang muka belum dicatat.</source>
      <translation>The deposit is not noted yet.</translation>
    </message>
  </context>
  <context>
    <name>products</name>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Muat kartu terbaru</source>
      <translation>Load the newest card</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Simpan atau buang isian dulu.</source>
      <translation>Save or discard what is typed first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Tidak muncul lagi di Kasir dan pencarian. Riwayatnya tetap ada.</source>
      <translation>It will not appear on the counter or in searches any more. Its history stays.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Masih ada {n} di rak; labelnya tetap bisa dipindai dan dijual.</source>
      <translation>There are still {n} on the shelf; their tags can still be scanned and sold.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Arsipkan {name}?</source>
      <translation>Archive {name}?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Arsipkan</source>
      <translation>Archive</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Foto</source>
      <translation>Photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Pilih foto</source>
      <translation>Choose a photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Label {name} hilang?</source>
      <translation>Tag of {name} lost?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Kode baru dibuat untuk label pengganti. Kode lama tetap berlaku bila labelnya ketemu.</source>
      <translation>The new tag gets a new code. The old code still works if its tag turns up.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_desk.py" />
      <source>Buat label baru</source>
      <translation>Make a new tag</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Ubah barang</source>
      <translation>Edit product</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Kartu barang</source>
      <translation>Product card</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Barang baru</source>
      <translation>New product</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Ganti foto</source>
      <translation>Change photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Cetak label</source>
      <translation>Print tags</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Label hilang</source>
      <translation>Tag lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Hanya pengelola yang dapat mengubah kartu.</source>
      <translation>Only a supervisor can change the card.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Pakai lagi</source>
      <translation>Use again</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/product_editor.py" />
      <source>Label {code}</source>
      <translation>Tag {code}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Kode barang (SKU)</source>
      <translation>Product code (SKU)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Nama barang</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Motif</source>
      <translation>Motif</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Jenis</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Harga jual (Rp)</source>
      <translation>Price (Rp)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Nama Inggris (untuk struk wisatawan)</source>
      <translation>English name (for tourists' receipts)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Nama di struk (pendek)</source>
      <translation>Name on receipts (short)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Teknik</source>
      <translation>Technique</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Pembakaran &amp; glasir</source>
      <translation>Firing &amp; glaze</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Warna</source>
      <translation>Colour</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Ukuran</source>
      <translation>Size</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Tinggi (cm)</source>
      <translation>Height (cm)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Garis tengah (cm)</source>
      <translation>Diameter (cm)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Berat (gram)</source>
      <translation>Weight (g)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Berat dengan kemasan (g)</source>
      <translation>Weight packed (g)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Kemasan</source>
      <translation>Packing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Tempat di rak</source>
      <translation>Shelf place</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Mudah pecah</source>
      <translation>Fragile</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Satuan</source>
      <translation>Unit</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Hak perajin</source>
      <translation>Artisan's part</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Hak perajin (%)</source>
      <translation>Artisan's part (%)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Harga titip (Rp)</source>
      <translation>Fixed net (Rp)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Hanya satu buah</source>
      <translation>One of a kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Hilang dari daftar begitu terjual</source>
      <translation>Leaves the list once it is sold</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Jasa</source>
      <translation>Service</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Kemasan, ongkos kirim, kelas</source>
      <translation>Packing, shipping, a class</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Lebih lengkap</source>
      <translation>More</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Sesuai perjanjian</source>
      <translation>As agreed</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Persen lain</source>
      <translation>Another percentage</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Harga titip</source>
      <translation>Fixed net</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_form.py" />
      <source>Milik pusat</source>
      <translation>The centre's own</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Jumlah di tiap pusat</source>
      <translation>Count at each centre</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Buah ({n})</source>
      <translation>Pieces ({n})</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Lihat semua buah</source>
      <translation>See all pieces</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Label hilang {code}</source>
      <translation>Tag {code} lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Riwayat harga</source>
      <translation>Price history</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_history.py" />
      <source>Harga belum pernah berubah.</source>
      <translation>The price has never changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Printer label {stock}</source>
      <translation>Label printer {stock}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Gulungan struk</source>
      <translation>Receipt roll</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Lembar A4 (PDF)</source>
      <translation>A4 sheet (PDF)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Satu label kurang</source>
      <translation>One tag less</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Satu label lagi</source>
      <translation>One tag more</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Jumlah label</source>
      <translation>Number of tags</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Satu label untuk kode ini.</source>
      <translation>One tag for this code.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Satu label untuk tiap buah di rak.</source>
      <translation>One tag for each piece on the shelf.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>label</source>
      <translation>tags</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Cetak</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Ketik angka dari 1 sampai {most}.</source>
      <translation>Type a number from 1 to {most}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>{n} label tercetak.</source>
      <translation>{n} tags printed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>{n} label terkirim.</source>
      <translation>{n} tags sent.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>{done} dari {n} label sudah keluar. Sisanya menunggu di Kertas.</source>
      <translation>{done} of {n} tags are out. The rest waits in Papers.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Mencetak label: {done} dari {n}</source>
      <translation>Printing tags: {done} of {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Simpan lembar label</source>
      <translation>Save tag sheet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Menyusun lembar label: {done} dari {n}</source>
      <translation>Laying out tags: {done} of {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>{n} label tersimpan sebagai {file}.</source>
      <translation>{n} tags saved as {file}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_labels.py" />
      <source>Cetak di kertas A4 tanpa diperkecil, lalu gunting.</source>
      <translation>Print on A4 at full size, then cut.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Semua perajin</source>
      <translation>All artisans</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Cari nama, kode, motif, perajin</source>
      <translation>Search name, code, motif, artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Yang ditampilkan</source>
      <translation>What is shown</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Impor</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Ekspor</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Mutasi</source>
      <translation>Stock acts</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Toko daring</source>
      <translation>Online shops</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>{n} jenis</source>
      <translation>{n} kinds</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>{n} di rak</source>
      <translation>{n} on the shelf</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Tidak ada barang yang cocok</source>
      <translation>No goods match</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Coba kata lain, atau tampilkan Semua.</source>
      <translation>Try another word, or show All.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Belum ada barang di rak</source>
      <translation>Nothing on the shelf yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Belum ada barang</source>
      <translation>No goods yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Tidak ada yang habis</source>
      <translation>Nothing is sold out</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Tidak ada yang diarsipkan</source>
      <translation>Nothing is archived</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_list.py" />
      <source>Barang muncul di sini setelah dicatat.</source>
      <translation>Goods appear here once they are recorded.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Label</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Keadaan</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Sejak</source>
      <translation>Since</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Dokumen</source>
      <translation>Document</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_pieces.py" />
      <source>Buah</source>
      <translation>Pieces</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Isian untuk {name} belum disimpan.</source>
      <translation>What is typed for {name} is not saved.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Buang isian ini?</source>
      <translation>Discard what is typed?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Buang isian</source>
      <translation>Discard</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Buah {code}: {state}</source>
      <translation>Piece {code}: {state}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Kartu {name} tersimpan.</source>
      <translation>The card of {name} is saved.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>{name} diarsipkan</source>
      <translation>{name} is archived</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Pilih barangnya dulu.</source>
      <translation>Choose a product first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Atau pindai labelnya.</source>
      <translation>Or scan its tag.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Label baru {code} siap dicetak.</source>
      <translation>The new tag {code} is ready to print.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Kode lama tetap berlaku.</source>
      <translation>The old code still works.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Kode {code} tidak dikenal.</source>
      <translation>Code {code} is not known.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_screen.py" />
      <source>Cari namanya, atau periksa labelnya.</source>
      <translation>Search by name, or check the tag.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_table.py" />
      <source>Nama &amp; motif</source>
      <translation>Name &amp; motif</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_table.py" />
      <source>Harga</source>
      <translation>Price</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/products_table.py" />
      <source>Diarsipkan</source>
      <translation>Archived</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Di rak</source>
      <translation>On the shelf</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Habis</source>
      <translation>Sold out</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Terjual</source>
      <translation>Sold</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Kembali ke perajin</source>
      <translation>Back to the artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Rusak</source>
      <translation>Broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Hilang</source>
      <translation>Lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Dalam perjalanan</source>
      <translation>On the way</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Kuat</source>
      <translation>Sturdy</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Hati-hati</source>
      <translation>With care</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Sangat rapuh</source>
      <translation>Very fragile</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Wajib diisi.</source>
      <translation>This is needed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Paling panjang {most} huruf.</source>
      <translation>At most {most} letters.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Ada tanda yang tidak bisa dicetak. Ketik ulang.</source>
      <translation>It has signs that cannot be printed. Type it again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Harus lebih dari 0.</source>
      <translation>It must be more than 0.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Paling banyak {most}.</source>
      <translation>At most {most}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Hanya huruf besar, angka, dan tanda hubung. Contoh: P07-DA003.</source>
      <translation>Capital letters, digits and hyphens only. Example: P07-DA003.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Tidak bisa lebih ringan daripada barangnya.</source>
      <translation>It cannot be lighter than the thing itself.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Jasa tidak punya perajin dan bukan barang satu-satunya.</source>
      <translation>A service has no artisan and is not one of a kind.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Ketik persen dari 0 sampai 100.</source>
      <translation>Type a percentage from 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Ada isian yang belum benar.</source>
      <translation>Something typed is not right yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Kartu belum tersimpan; isian Anda tetap di sini.</source>
      <translation>The card is not saved; what you typed is still here.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Kode {sku} sudah dipakai {name}.</source>
      <translation>Code {sku} is {name} already.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Pakai kode lain.</source>
      <translation>Use another code.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Kartu {name} baru saja diubah orang lain.</source>
      <translation>Somebody else has just changed the card of {name}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Perubahan mereka tersimpan, isian Anda belum.</source>
      <translation>Their change is saved, yours is not.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Muat kartu terbaru, lalu ubah lagi.</source>
      <translation>Load the newest card, then edit again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Barangnya masih tercatat atas nama perajin ini: di rak, di jalan, atau hilang.</source>
      <translation>Its goods are still in the books as this artisan's: on a shelf, on their way, or lost.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Barang ini sudah pernah masuk. Buat barang baru bila jenisnya lain.</source>
      <translation>It has been in stock before. Make a new product if it is another kind.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>{name} tidak punya label di sini.</source>
      <translation>{name} has no tags here.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Label ada setelah barangnya masuk ke pusat ini.</source>
      <translation>There are tags once its goods have come in here.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Label paling banyak {most} sekali cetak.</source>
      <translation>At most {most} tags at once.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_products.py" />
      <source>Ketik jumlah yang lebih kecil.</source>
      <translation>Type a smaller number.</translation>
    </message>
  </context>
  <context>
    <name>qris</name>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode yang tersimpan tidak berubah.</source>
      <translation>The saved code has not changed.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Salin seluruh teks kode QRIS dari penyedia, lalu tempel lagi.</source>
      <translation>Copy the whole text of the QRIS code from the provider, then paste it again.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode QRIS belum diisi.</source>
      <translation>No QRIS code was filled in.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Pakai kode QRIS merchant milik pusat ini.</source>
      <translation>Use this centre's own merchant QRIS code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Ini kode transfer, bukan kode merchant.</source>
      <translation>This is a transfer code, not a merchant's code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>QRIS hanya sampai {n} sekali bayar.</source>
      <translation>QRIS takes at most {n} in one payment.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Keranjang tetap ada.</source>
      <translation>The cart is kept.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Bagi pembayarannya, atau pakai cara lain.</source>
      <translation>Split the payment, or use another way.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Ini kode pembayaran luar negeri, bukan QRIS Indonesia.</source>
      <translation>This is a payment code of another country, not Indonesian QRIS.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Ini bukan kode QRIS.</source>
      <translation>This is not a QRIS code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode QRIS rusak atau tidak lengkap.</source>
      <translation>The QRIS code is damaged or incomplete.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Jumlah ini tidak bisa dibayar dengan QRIS.</source>
      <translation>This amount cannot be paid by QRIS.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Pakai cara bayar lain.</source>
      <translation>Use another way to pay.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode QRIS ini tidak memuat nama atau nomor merchant.</source>
      <translation>This QRIS code has no merchant name or number.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Jumlah tidak bisa ditulis ke kode ini.</source>
      <translation>The amount cannot be written into this code.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode asli tetap bisa dipakai.</source>
      <translation>The original code can still be used.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode QRIS pusat ini belum disimpan.</source>
      <translation>The QRIS code of this centre is not saved yet.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Pakai cara bayar lain, atau minta pengelola menyimpannya di Setelan.</source>
      <translation>Use another way to pay, or ask a supervisor to save it in Settings.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode ini belum diuji dengan pembayaran {n}.</source>
      <translation>This code has not been tested with a payment of {n}.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Kode asli tetap dipakai.</source>
      <translation>The original code stays in use.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Catat pembayaran uji dulu.</source>
      <translation>Note the test payment first.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Isi {n} angka terakhir nomor referensi.</source>
      <translation>Fill in the last {n} digits of the reference number.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Nomornya ada di bukti bayar pada HP.</source>
      <translation>The number is on the payment proof on the phone.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Tidak ada kode QR yang terbaca di {file}.</source>
      <translation>No QR code can be read in {file}.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Foto lagi lebih dekat, lurus, dan terang.</source>
      <translation>Take the photo again, closer, straight and in good light.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Nama merchant lebih dari 25 huruf; sebagian aplikasi memotongnya.</source>
      <translation>The merchant name is longer than 25 letters; some apps cut it off.</translation>
    </message>
    <message>
      <location filename="pos/qris/screens/say.py" />
      <source>Nama kota lebih dari 15 huruf; sebagian aplikasi memotongnya.</source>
      <translation>The town's name is longer than 15 letters; some apps cut it off.</translation>
    </message>
  </context>
  <context>
    <name>rail</name>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Kasir</source>
      <translation>Sell</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Retur</source>
      <translation>Returns</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Titip</source>
      <translation>Intake</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Perajin</source>
      <translation>Artisans</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Opname</source>
      <translation>Count</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Pesanan</source>
      <translation>Orders</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Perhitungan</source>
      <translation>Settlement</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Laporan</source>
      <translation>Reports</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Pemandu</source>
      <translation>Guides</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Kertas</source>
      <translation>Papers</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Setelan</source>
      <translation>Settings</translation>
    </message>
    <message>
      <location filename="pos/app/rail_places.py" />
      <source>Sif</source>
      <translation>Shift</translation>
    </message>
  </context>
  <context>
    <name>receipt</name>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Logo yang ada tidak berubah.</source>
      <translation>The present logo is unchanged.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Pilih gambar lain: PNG, JPEG, WebP, BMP atau GIF.</source>
      <translation>Choose another picture: PNG, JPEG, WebP, BMP or GIF.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} tidak bisa dibuka.</source>
      <translation>{name} cannot be opened.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Periksa berkas dan izinnya, lalu pilih lagi.</source>
      <translation>Check the file and its permissions, then choose again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} lebih besar dari {n} MB.</source>
      <translation>{name} is larger than {n} MB.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Simpan gambarnya lebih kecil, lalu pilih lagi.</source>
      <translation>Save the picture smaller, then choose again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} bukan gambar.</source>
      <translation>{name} is no picture.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} rusak atau tidak lengkap.</source>
      <translation>{name} is damaged or incomplete.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} terlalu banyak titiknya.</source>
      <translation>{name} has too many dots.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} terlalu kecil atau terlalu pipih.</source>
      <translation>{name} is too small or too thin.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Pilih gambar yang lebih besar.</source>
      <translation>Choose a larger picture.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>{name} kosong: tidak ada yang akan tercetak.</source>
      <translation>{name} is blank: nothing of it would be printed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Paling banyak {n} baris. Hapus sebagian, lalu simpan lagi.</source>
      <translation>At most {n} lines. Delete some, then save again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Paling banyak {n} huruf. Hapus sebagian, lalu simpan lagi.</source>
      <translation>At most {n} letters. Delete some, then save again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Logo yang tersimpan rusak.</source>
      <translation>The stored logo is damaged.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Teks tetap ada.</source>
      <translation>The texts are kept.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Pilih gambarnya lagi.</source>
      <translation>Choose the picture again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_receipt.py" />
      <source>Tanda yang tidak dimiliki printer dicetak sebagai ?</source>
      <translation>Signs that printers lack are printed as ?</translation>
    </message>
  </context>
  <context>
    <name>reports</name>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Bulan</source>
      <translation>Month</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Buku</source>
      <translation>Journal</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Simpan untuk dinas</source>
      <translation>Save for the district</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Laporan bulanan</source>
      <translation>Monthly report</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Laporan sedang ditulis</source>
      <translation>The report is being written</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Belum ada laporan</source>
      <translation>No report yet</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Laporan terisi begitu ada penjualan.</source>
      <translation>It fills as soon as something is sold.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Semua pusat</source>
      <translation>All centres</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Target tersimpan.</source>
      <translation>Targets saved.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Folder untuk laporan</source>
      <translation>Folder for the report</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Laporan sedang ditulis: {n} baris</source>
      <translation>The report is being written: {n} lines</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Di folder {folder}</source>
      <translation>In folder {folder}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>{files} tersimpan.</source>
      <translation>{files} saved.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_screen.py" />
      <source>Buka folder</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Sabtu &amp; Minggu</source>
      <translation>Saturday &amp; Sunday</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Penjualan per hari, juta rupiah</source>
      <translation>Sales per day, million rupiah</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Perajin terlaris</source>
      <translation>Best selling artisans</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Motif terlaris</source>
      <translation>Best selling motifs</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>QRIS &amp; kartu</source>
      <translation>QRIS &amp; card</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Cara bayar pembeli</source>
      <translation>How buyers paid</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Penjualan</source>
      <translation>Sales</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Hak perajin</source>
      <translation>Artisans' part</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Bagian pusat</source>
      <translation>Centre's part</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Struk</source>
      <translation>Receipts</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Barang terjual</source>
      <translation>Goods sold</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Target</source>
      <translation>Target</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Belum</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Per pusat oleh-oleh</source>
      <translation>By centre</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>{n} perajin menjual</source>
      <translation>{n} artisans sold</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>rata-rata {amount}</source>
      <translation>{amount} on average</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>{broken} rusak, {back} kembali</source>
      <translation>{broken} broken, {back} returned</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>{n} buah</source>
      <translation>{n} pcs</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>{n} hari</source>
      <translation>{n} days</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/report_view.py" />
      <source>{n} jt</source>
      <translation>{n} m</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Transfer bank</source>
      <translation>Bank transfer</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Uang muka pesanan</source>
      <translation>Order deposit</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>{month}: belum ada</source>
      <translation>{month}: nothing yet</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>naik {n} % dari {month}</source>
      <translation>up {n} % on {month}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>turun {n} % dari {month}</source>
      <translation>down {n} % on {month}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>sama dengan {month}</source>
      <translation>the same as {month}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>{centre}: belum dihitung tanggal {days}.</source>
      <translation>{centre}: not settled on {days}.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>{centre}: tidak ada sif tanggal {days}.</source>
      <translation>{centre}: no shift on {days}.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>{n} jumlah tidak cocok dengan jurnal.</source>
      <translation>{n} totals differ from the journal.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Semua {n} jumlah cocok dengan jurnal.</source>
      <translation>All {n} totals agree with the journal.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Belum ada apa-apa di bulan {month}.</source>
      <translation>There is nothing in {month} yet.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Pilih bulan lain.</source>
      <translation>Choose another month.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>{text} bukan bulan.</source>
      <translation>{text} is not a month.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Contoh: 2026-11.</source>
      <translation>Example: 2026-11.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Target {amount} tidak mungkin.</source>
      <translation>A target of {amount} cannot be.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/say.py" />
      <source>Periksa angkanya.</source>
      <translation>Check the amount.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/target_sheet.py" />
      <source>Target penjualan {year}</source>
      <translation>Sales target {year}</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/target_sheet.py" />
      <source>Setahun penuh, setelah retur. Kosongkan bila belum ada target.</source>
      <translation>The whole year, after returns. Leave it empty where there is no target yet.</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/target_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/reports/screens/target_sheet.py" />
      <source>Simpan target</source>
      <translation>Save target</translation>
    </message>
  </context>
  <context>
    <name>rows</name>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Belum diisi.</source>
      <translation>It is empty.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ada karakter yang tidak terlihat; ketik ulang.</source>
      <translation>It has invisible characters; type it again.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Lebih panjang dari {most} huruf.</source>
      <translation>Longer than {most} letters.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan bilangan bulat.</source>
      <translation>{given} is not a whole number.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan rupiah bulat. Tulis 15000 atau 15.000.</source>
      <translation>{given} is not whole rupiah. Write 15000 or 15.000.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bisa berarti {one} atau {other}. Tulis {other}.</source>
      <translation>{given} may mean {one} or {other}. Write {other}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} kurang dari nol.</source>
      <translation>{given} is below zero.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} tidak di antara {least} dan {most}.</source>
      <translation>{given} is not between {least} and {most}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan persen dari 0 sampai 100.</source>
      <translation>{given} is not a percentage from 0 to 100.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan tanggal seperti 2026-11-24.</source>
      <translation>{given} is not a date like 2026-11-24.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} tidak dikenal. Pilihannya: {words}.</source>
      <translation>{given} is not known. Choose from: {words}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ada {cells} sel, judulnya {header} sel.</source>
      <translation>It has {cells} cells, the header has {header}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} ada dua kali di berkas ini.</source>
      <translation>{given} stands twice in this file.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given}: hanya huruf besar, angka dan tanda hubung.</source>
      <translation>{given}: only capital letters, digits and hyphens.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given}: hanya huruf besar dan angka.</source>
      <translation>{given}: only capital letters and digits.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Perajin {given} belum ada.</source>
      <translation>There is no artisan {given} yet.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Pusat {given} belum ada.</source>
      <translation>There is no centre {given} yet.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Barang ini sudah {before} dan tetap begitu.</source>
      <translation>It is {before} already and stays it.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Barang ini sudah pernah masuk; perajinnya tidak bisa diganti.</source>
      <translation>These goods have come in before; their artisan cannot be changed.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Tidak bisa diubah: labelnya sudah dibuat begitu.</source>
      <translation>It cannot be changed: its tags were made so.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Jasa tidak punya perajin, stok atau barang satuan.</source>
      <translation>A service has no artisan, no stock and no pieces.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} sudah digabung ke {into}. Hapus baris ini.</source>
      <translation>{given} was merged into {into}. Take this line out.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Nomornya tersamar. Tulis nomor lengkap.</source>
      <translation>The number is masked. Write it in full.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Mulai {day} sudah ada kesepakatan lain. Ubah di kartunya.</source>
      <translation>Other terms are agreed from {day} on. Change them on the card.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Status {given} tidak dikenal.</source>
      <translation>The state {given} is not known.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan tanggal dan jam.</source>
      <translation>{given} is no date and time.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan jam.</source>
      <translation>{given} is no time.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan tanggal.</source>
      <translation>{given} is no date.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} tidak di antara {first} dan {last}.</source>
      <translation>{given} is not between {first} and {last}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{gross} dikurangi {fee} bukan {net}.</source>
      <translation>{gross} less {fee} is not {net}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Isinya 0.</source>
      <translation>It is 0.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Biaya {fee} lebih dari {gross}.</source>
      <translation>The fee {fee} is more than {gross}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{given} bukan rupiah bulat.</source>
      <translation>{given} is not a whole amount of rupiah.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Kolom ini tidak ada: {columns}.</source>
      <translation>These columns are missing: {columns}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Kolom ini ada dua kali: {columns}.</source>
      <translation>These columns stand twice: {columns}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Berkasnya lebih dari 50 MB.</source>
      <translation>The file is larger than 50 MB.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Isinya lebih dari 300 MB.</source>
      <translation>It holds more than 300 MB.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ini buku kerja Excel. Beri nama yang berakhir .xlsx.</source>
      <translation>This is an Excel workbook. Give it a name that ends in .xlsx.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ini Excel lama. Simpan sebagai .xlsx.</source>
      <translation>This is old Excel. Save it as .xlsx.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Namanya .xlsx, tetapi isinya bukan Excel. Simpan ulang sebagai .xlsx.</source>
      <translation>It is called .xlsx, but is no Excel file. Save it again as .xlsx.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ini bukan buku kerja Excel yang bisa dibaca.</source>
      <translation>This is no Excel workbook that can be read.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Buku kerja Excel ini rusak.</source>
      <translation>This Excel workbook is damaged.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Lembar kerjanya lebih dari {most} baris.</source>
      <translation>A sheet has more than {most} rows.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ini bukan buku kerja Excel biasa.</source>
      <translation>This is no usual Excel workbook.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Buku kerja ini berisi perintah asing dan tidak dibuka.</source>
      <translation>This workbook holds foreign commands and is not opened.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Ini bukan tabel. Simpan sebagai CSV UTF-8.</source>
      <translation>This is no table. Save it as CSV UTF-8.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Hurufnya bukan UTF-8. Simpan sebagai CSV UTF-8.</source>
      <translation>Its letters are not UTF-8. Save it as CSV UTF-8.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Baris {line} bukan CSV.</source>
      <translation>Line {line} is not CSV.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Berkasnya tidak bisa dibuka.</source>
      <translation>The file cannot be opened.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{file} tidak bisa diimpor.</source>
      <translation>{file} cannot be imported.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{n} hal di {file} belum benar.</source>
      <translation>{n} things in {file} are not right yet.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Baris {line}: {reason}</source>
      <translation>Line {line}: {reason}</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>{file} atau kartunya berubah sejak diperiksa.</source>
      <translation>{file} or the cards have changed since it was checked.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_rows.py" />
      <source>Periksa lagi.</source>
      <translation>Check it again.</translation>
    </message>
  </context>
  <context>
    <name>sales</name>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>{name} ditambahkan</source>
      <translation>{name} was added</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Belum ada pemandu. Pengelola menambahkannya di halaman Pemandu.</source>
      <translation>There are no guides yet. A supervisor adds them on the Guides page.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Siapa yang membawa pembeli?</source>
      <translation>Who brought the buyer?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Komisi dari bagian pusat.</source>
      <translation>The commission comes out of the shop share.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Pemandu {name} dicatat</source>
      <translation>Guide {name} noted</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Pemandu dilepaskan</source>
      <translation>Guide removed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Pesanan siapa yang diambil?</source>
      <translation>Whose order is picked up?</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Uang mukanya mengurangi yang harus dibayar.</source>
      <translation>The deposit lowers what is to be paid.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Uang muka {buyer} dipakai</source>
      <translation>Deposit of {buyer} used</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Uang muka {number} dipakai.</source>
      <translation>Deposit {number} is used.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Pindai barang pesanannya: {what}.</source>
      <translation>Scan the ordered item: {what}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_desk.py" />
      <source>Uang muka dilepaskan</source>
      <translation>Deposit removed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>Lepaskan pemandu</source>
      <translation>Remove guide</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>Lepaskan uang muka</source>
      <translation>Remove deposit</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>Sisa bayar</source>
      <translation>Balance to pay</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>Pemandu: {name}</source>
      <translation>Guide: {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>komisi {amount}</source>
      <translation>commission {amount}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/extras_lines.py" />
      <source>Uang muka {number}</source>
      <translation>Deposit {number}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Pecah / retak</source>
      <translation>Broken / cracked</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Cacat dari awal</source>
      <translation>Flawed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Salah barang</source>
      <translation>Wrong item</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak jadi beli</source>
      <translation>Changed mind</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transaksi dibatalkan</source>
      <translation>Sale voided</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Bayar campur</source>
      <translation>Split payment</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Uang muka</source>
      <translation>Deposit</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>hari ini {time}</source>
      <translation>today {time}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>kemarin {time}</source>
      <translation>yesterday {time}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Dibatalkan</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Sudah diretur semua</source>
      <translation>All returned</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Lewat batas</source>
      <translation>Past the limit</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Masih bisa diretur: hari ini</source>
      <translation>Can be returned: today only</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Masih bisa diretur: {n} hari</source>
      <translation>Days left to return: {n}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transaksi {number} sudah dibatalkan {when}.</source>
      <translation>Sale {number} was voided {when}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Dicatat di {number}.</source>
      <translation>Noted in {number}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Semua barang di struk {number} sudah diretur {when}.</source>
      <translation>All items of receipt {number} were returned {when}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak ada yang berubah. Periksa struknya.</source>
      <translation>Nothing has changed. Check the receipt.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Hak {names} hari ini tidak berkurang; {amount} dicatat sebagai kerugian pusat.</source>
      <translation>Today's share of {names} does not go down; {amount} is noted as a loss of the centre.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Barangnya kembali ke rak: bila terjual lagi, perajin dibayar lagi.</source>
      <translation>The item goes back on the shelf: if it sells again, the artisan is paid again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak ada perajin di baris ini; pusat yang menanggung.</source>
      <translation>There is no artisan on this line; the centre bears it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Hak {name} hari ini berkurang {amount}.</source>
      <translation>{name}'s share today goes down by {amount}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{changes} di hak perajin hari ini.</source>
      <translation>{changes} in the artisans' shares today.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{names} dicatat rusak.</source>
      <translation>Noted as damaged: {names}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{names} kembali ke stok.</source>
      <translation>Back to stock: {names}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Struk {number} lewat batas {n} hari.</source>
      <translation>Receipt {number} is past the limit (days: {n}).</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Kembalikan {amount} untuk struk {number}, lebih dari batas kasir {most}.</source>
      <translation>Refund {amount} for receipt {number}, more than the attendant's limit of {most}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Belum ada barang yang dipilih.</source>
      <translation>No item is chosen yet.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Pindai label barangnya, atau ketuk barisnya.</source>
      <translation>Scan the item's tag, or tap its line.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Alasannya belum dipilih.</source>
      <translation>No reason is chosen yet.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tekan 1 pecah, 2 cacat, 3 salah barang, atau 4 tidak jadi beli.</source>
      <translation>Press 1 broken, 2 flawed, 3 wrong item, or 4 changed mind.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur ini tidak berubah.</source>
      <translation>This return has not changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} ada di struk lain, {number}.</source>
      <translation>{name} is on another receipt, {number}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Buka struk itu</source>
      <translation>Open that receipt</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name}: hanya {n} yang bisa diretur, sudah dipilih semua.</source>
      <translation>{name}: only {n} can be returned, all chosen already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} di struk ini sudah diretur.</source>
      <translation>{name} on this receipt is returned already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Jadikan barang pengganti</source>
      <translation>Use as the replacement</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} tidak ada di struk ini.</source>
      <translation>{name} is not on this receipt.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Pindai dulu barang yang dibawa kembali, lalu barang penggantinya.</source>
      <translation>Scan the item brought back first, then its replacement.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Kode {code} tidak dikenal.</source>
      <translation>Code {code} is not known.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur ini tidak berubah. Cari struknya tanpa kode.</source>
      <translation>This return has not changed. Search for the receipt without a code.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>sudah kembali ke perajin</source>
      <translation>has gone back to the artisan</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>sudah dicatat pecah</source>
      <translation>is noted as broken</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>sudah dicatat hilang</source>
      <translation>is noted as lost</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>sedang dikirim ke pusat lain</source>
      <translation>is on its way to another centre</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>ada di pusat {centre}</source>
      <translation>is at the centre {centre}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Ini QRIS, bukan struk atau label.</source>
      <translation>This is a QRIS code, not a receipt or a tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Kode ini bukan struk atau label.</source>
      <translation>This code is not a receipt or a tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} sudah dipilih sebagai pengganti.</source>
      <translation>{name} is chosen already as the replacement.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} baru saja terjual di kasir lain.</source>
      <translation>{name} was just sold at another till.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur BELUM tersimpan. Hapus barang pengganti itu, lalu coba lagi.</source>
      <translation>The return is NOT saved. Remove that replacement, then try again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur BELUM tersimpan. Buka sif dulu; pilihannya tetap ada.</source>
      <translation>The return is NOT saved. Open a shift first; what you chose is kept.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Sif sudah ditutup.</source>
      <translation>The shift is closed already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Jangan serahkan uang dulu. Pilihannya tetap ada; tekan Coba lagi.</source>
      <translation>Do not hand over the money yet. What you chose is kept; press Try again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur BELUM tersimpan.</source>
      <translation>The return is NOT saved.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Struk {number} tidak ada di catatan.</source>
      <translation>Receipt {number} is not in the records.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Periksa nomornya, atau cari tanpa struk.</source>
      <translation>Check the number, or search without receipt.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Struk {number} dari pusat {centre}.</source>
      <translation>Receipt {number} is from the centre {centre}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Barangnya diretur di pusat itu, tempat barang dibeli.</source>
      <translation>The item is returned at that centre, where it was bought.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tanda pada struk {number} tidak cocok dengan catatan.</source>
      <translation>The mark on receipt {number} does not match the records.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Periksa struknya, panggil pengelola.</source>
      <translation>Check the receipt, call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{number} adalah struk retur.</source>
      <translation>{number} is a return receipt.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Pindai struk pembeliannya.</source>
      <translation>Scan the receipt of the purchase.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Sebagian struk {number} baru saja diretur di kasir lain.</source>
      <translation>Part of receipt {number} was just returned at another till.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Retur ini BELUM tersimpan.</source>
      <translation>This return is NOT saved.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Periksa jumlahnya, lalu coba lagi.</source>
      <translation>Check the quantity, then try again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name}: hanya {n} yang masih bisa diretur.</source>
      <translation>{name}: only {n} can still be returned.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{name} sudah diretur.</source>
      <translation>{name} is returned already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak ada uang yang dikembalikan lagi.</source>
      <translation>No money is refunded again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transaksi {number} bukan dari sif ini.</source>
      <translation>Sale {number} is not of this shift.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transaksi {number} sudah dibatalkan.</source>
      <translation>Sale {number} is voided already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Sebagian barang dari {number} sudah diretur.</source>
      <translation>Some items of {number} are returned already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{number} berisi retur.</source>
      <translation>{number} contains a return.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>{number} memakai uang muka pesanan.</source>
      <translation>{number} uses the deposit of an order.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Kembalikan barangnya lewat Retur.</source>
      <translation>Take the items back in Returns.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Transaksi ini tidak dibatalkan.</source>
      <translation>This sale was not voided.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Tidak ada barang dari {number} yang masih di pembeli.</source>
      <translation>The buyer has none of the goods of {number} any more.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/return_words.py" />
      <source>Struk hadiah tidak dicetak.</source>
      <translation>No gift receipt was printed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Cari nama</source>
      <translation>Search by name</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Buka retur</source>
      <translation>Open return</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Jual juga…</source>
      <translation>Sell anyway…</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Lanjutkan yang itu</source>
      <translation>Continue that one</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name}: menurut catatan sisa {n}.</source>
      <translation>{name}: by the records {n} left.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Boleh dijual bila barangnya ada; stok dihitung ulang saat opname.</source>
      <translation>It may be sold if it is here; stock is counted again at the stocktake.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} sudah tidak ada di rak.</source>
      <translation>{name} is no longer on the shelf.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Hanya ada satu. Bila barangnya di tangan Anda, pindai labelnya.</source>
      <translation>One of a kind. If you have it in your hand, scan its tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah. {remedy}</source>
      <translation>The cart has not changed. {remedy}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah. Cari namanya, atau cocokkan foto.</source>
      <translation>The cart has not changed. Search by name, or compare the photos.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Ini QRIS, bukan label barang.</source>
      <translation>This is a QRIS code, not an item's tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah. Pindai label pada barang.</source>
      <translation>The cart has not changed. Scan the tag on the item.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Ini kertas pesanan {number}, bukan label barang.</source>
      <translation>This is order slip {number}, not an item's tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah. Ambil pesanannya dari layar Kasir.</source>
      <translation>The cart has not changed. Pick up the order from the Sell screen.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Ini struk {number}, bukan label barang.</source>
      <translation>This is receipt {number}, not an item's tag.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Hanya ada satu, tercatat di {document}. Keranjang tidak berubah.</source>
      <translation>One of a kind, noted in {document}. The cart has not changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>sudah terjual di pusat {centre}</source>
      <translation>was sold at centre {centre}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} sudah terjual {time}.</source>
      <translation>{name} was sold at {time}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Hanya ada satu, terjual di struk {document}. Bila barangnya di tangan Anda, struk itu mungkin salah.</source>
      <translation>There is only one, sold on receipt {document}. If you have it in your hand, that receipt may be wrong.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} tercatat terjual di {document}. Stoknya dikoreksi +1.</source>
      <translation>{name} is recorded as sold on {document}. Its stock is corrected by +1.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} tercatat terjual di {document}. Stoknya dikoreksi +1, dan {artisan} dibayar juga untuk penjualan ini.</source>
      <translation>{name} is recorded as sold on {document}. Its stock is corrected by +1, and {artisan} is paid for this sale as well.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Kasir lain lebih dulu: {name} sudah tercatat di rak lagi.</source>
      <translation>Another till was quicker: {name} is recorded on the shelf again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Pindai labelnya lagi.</source>
      <translation>Scan its tag again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Kasir lain lebih dulu: {name} sudah terjual lagi.</source>
      <translation>Another till was quicker: {name} has been sold again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Pindai labelnya lagi untuk melihat struknya.</source>
      <translation>Scan its tag again to see the receipt.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} ada di transaksi yang ditahan ({label}).</source>
      <translation>{name} is in a sale on hold ({label}).</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Lanjutkan yang itu, atau lepaskan dulu.</source>
      <translation>Continue that one, or release it first.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{name} sudah di keranjang.</source>
      <translation>{name} is in the cart already.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Barang ini hanya satu; tidak ditambah lagi.</source>
      <translation>There is only one of it; it was not added again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Jumlah {n} tidak bisa.</source>
      <translation>A quantity of {n} is not possible.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah.</source>
      <translation>The cart has not changed.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Bagian ini lebih besar dari sisa {n}.</source>
      <translation>This part is more than the {n} that is left.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Hanya tunai yang memberi kembalian. Turunkan jumlahnya.</source>
      <translation>Only cash gives change. Lower the amount.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>{n} tidak bisa dibayar tunai.</source>
      <translation>{n} cannot be paid in cash.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Bagian tunai harus kelipatan uang yang ada.</source>
      <translation>A part in cash must be one that notes and coins make.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Harga {name} belum diketik.</source>
      <translation>The price of {name} is not typed yet.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tidak berubah. Di Kasir tekan Ctrl+E, lalu ketik harganya.</source>
      <translation>The cart has not changed. In Sell press Ctrl+E, then type the price.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Uang kurang {n}.</source>
      <translation>The money is {n} short.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tetap ada.</source>
      <translation>The cart is kept.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Penjualan ini BELUM tersimpan. Hapus barang itu, lalu bayar lagi.</source>
      <translation>This sale is NOT saved. Remove that item, then pay again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Penjualan BELUM tersimpan. Buka sif dulu; keranjang tetap ada.</source>
      <translation>The sale is NOT saved. Open a shift first; the cart is kept.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Jangan terima uang dulu. Keranjang tetap ada; tekan Coba lagi.</source>
      <translation>Do not take the money yet. The cart is kept; press Try again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Penjualan BELUM tersimpan.</source>
      <translation>The sale is NOT saved.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Penjualan BELUM tersimpan; keranjang tetap ada. {remedy}</source>
      <translation>The sale is NOT saved; the cart is kept. {remedy}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Tulis nomor referensinya dulu, paling sedikit {n} huruf atau angka.</source>
      <translation>Write the reference first, at least {n} letters or digits.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Uang muka {deposit} lebih besar dari belanjaan {total}.</source>
      <translation>The deposit of {deposit} is more than the cart of {total}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Keranjang tetap ada. Pindai barang pesanannya, atau lepaskan uang muka.</source>
      <translation>The cart is kept. Scan the ordered item, or remove the deposit.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>Harga diketik</source>
      <translation>Price is typed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>jasa</source>
      <translation>service</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>habis</source>
      <translation>sold out</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>1 buah saja</source>
      <translation>one piece</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say.py" />
      <source>sisa {n}</source>
      <translation>{n} left</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Diskon {off}</source>
      <translation>Discount {off}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Harga diubah</source>
      <translation>Price changed</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Diskon tidak boleh minus.</source>
      <translation>A discount cannot be negative.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Ketik diskonnya lagi.</source>
      <translation>Type the discount again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Diskon {off} lebih besar dari harganya ({most}).</source>
      <translation>The discount of {off} is more than the price ({most}).</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Turunkan diskonnya dulu.</source>
      <translation>Lower the discount first.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Harga {price} tidak bisa dipakai.</source>
      <translation>The price {price} cannot be used.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Ketik harga satu buah, misalnya 25.000.</source>
      <translation>Type the unit price, for example 25.000.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Harga terendah {name} dari {artisan} adalah {floor} per buah.</source>
      <translation>The lowest price of {name} by {artisan} is {floor} each.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Turunkan diskonnya, atau pilih Ditanggung pusat.</source>
      <translation>Lower the discount, or choose Centre bears it.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Naikkan harganya, atau beri diskon yang ditanggung pusat.</source>
      <translation>Raise the price, or give a discount that the centre bears.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Diskon {off} lebih besar dari batas kasir ({limit}).</source>
      <translation>The discount of {off} is more than the attendant's limit ({limit}).</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Panggil pengelola, atau turunkan diskon.</source>
      <translation>Call a supervisor, or lower the discount.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Diskon ini membuat bagian pusat minus {loss}.</source>
      <translation>This discount takes the shop share {loss} below zero.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Harga baru {name} perlu persetujuan pengelola.</source>
      <translation>The new price of {name} needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Panggil pengelola, atau pakai harga normal.</source>
      <translation>Call a supervisor, or use the normal price.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Ini perlu persetujuan pengelola.</source>
      <translation>This needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Tulis alasannya.</source>
      <translation>Write the reason.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_discount.py" />
      <source>Alasan paling panjang 45 huruf, tanpa tanda khusus.</source>
      <translation>A reason has at most 45 letters, no special characters.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Ditahan: {label}</source>
      <translation>On hold: {label}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{label} dilanjutkan</source>
      <translation>{label} continued</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{label} dilanjutkan. Keranjang tadi ditahan: {aside}</source>
      <translation>{label} continued. The cart before it is on hold: {aside}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Keranjang masih kosong.</source>
      <translation>The cart is still empty.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Tidak ada yang perlu ditahan.</source>
      <translation>There is nothing to hold.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{n} barang · oleh {name}</source>
      <translation>Items: {n} · by {name}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>baru saja</source>
      <translation>just now</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{n} menit</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{n} jam</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{n} hari</source>
      <translation>{n} d</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>{label} disimpan sampai {day}</source>
      <translation>{label} is kept until {day}</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Transaksi ini sedang ditahan ({label}).</source>
      <translation>This sale is on hold ({label}).</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Lanjutkan dari daftar Ditahan.</source>
      <translation>Continue it from the On hold list.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Transaksi itu sudah tidak ditahan.</source>
      <translation>That sale is no longer on hold.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Mungkin dilanjutkan atau dibatalkan di kasir lain; tidak ada yang berubah di sini.</source>
      <translation>It may have been continued or voided at another till; nothing has changed here.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Buka lagi daftar Ditahan.</source>
      <translation>Open the On hold list again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Satu keranjang tersimpan tidak dapat dibaca.</source>
      <translation>One saved cart cannot be read.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Semua penjualan yang lunas aman.</source>
      <translation>All paid sales are safe.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Pindai ulang barangnya.</source>
      <translation>Scan the items again.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Keranjang ini sudah tersimpan sebagai penjualan {number}.</source>
      <translation>This cart is saved already as sale {number}.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/say_held.py" />
      <source>Kosongkan keranjang, lalu mulai yang baru.</source>
      <translation>Clear the cart, then start a new one.</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/search_list.py" />
      <source>Tambah</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="pos/sales/screens/void_sheet.py" />
      <source>Batalkan transaksi {number} sebesar {amount}.</source>
      <translation>Void sale {number} of {amount}.</translation>
    </message>
  </context>
  <context>
    <name>say</name>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Ini belum bisa dikerjakan.</source>
      <translation>This cannot be done now.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Coba lagi, atau panggil pengelola.</source>
      <translation>Try again, or call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Isian {field} belum benar.</source>
      <translation>The field {field} is not right yet.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Perbaiki lalu simpan lagi.</source>
      <translation>Correct it, then save again.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>{key} tidak ditemukan.</source>
      <translation>{key} was not found.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Periksa tulisannya, lalu cari lagi.</source>
      <translation>Check the spelling, then search again.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Jumlah uang harus rupiah bulat.</source>
      <translation>Amounts must be whole rupiah.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Contoh: 25.000.</source>
      <translation>Example: 25.000.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>{path} tidak bisa ditulis.</source>
      <translation>{path} cannot be written.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Isi lama tetap ada.</source>
      <translation>What was there before is still there.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Periksa diska dan izin foldernya.</source>
      <translation>Check the disk and the folder's permissions.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Di {path} ada {found}, yang bukan bagian dari hasil sebelumnya.</source>
      <translation>{path} holds {found}, which is not part of an earlier result.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Pilih folder kosong.</source>
      <translation>Choose an empty folder.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Setelan komputer ini tidak terbaca.</source>
      <translation>This computer's settings cannot be read.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Penjualan tetap tersimpan.</source>
      <translation>All sales stay saved.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Panggil pengelola untuk memperbaiki {path}.</source>
      <translation>Call a supervisor to repair {path}.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Pekerjaan dibatalkan.</source>
      <translation>The work was cancelled.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Berkasnya tidak bisa dibuka.</source>
      <translation>The file cannot be opened.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Fotonya terlalu besar (paling besar 20 MB).</source>
      <translation>The photo is too large (20 MB at most).</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>{file} tidak bisa dipakai sebagai foto.</source>
      <translation>{file} cannot be used as a photo.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Isinya bukan gambar, atau rusak.</source>
      <translation>It is no picture, or it is damaged.</translation>
    </message>
    <message>
      <location filename="pos/ui/say.py" />
      <source>Pilih foto lain (JPG atau PNG).</source>
      <translation>Choose another photo (JPG or PNG).</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Penyimpanan komputer penuh.</source>
      <translation>The computer's storage is full.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Data sedang dipakai program lain.</source>
      <translation>Another program is using the data.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Folder data tidak bisa ditulis.</source>
      <translation>The data folder cannot be written.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Berkas ini bukan data Gerabah POS.</source>
      <translation>This file is not one of Gerabah POS.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Berkas data rusak.</source>
      <translation>The data file is damaged.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Belum ada data di folder ini.</source>
      <translation>There is no shop in this folder yet.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Diska menolak menyimpan.</source>
      <translation>The disk refuses to save.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Data tidak bisa disimpan.</source>
      <translation>The data cannot be saved.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Berkas itu tidak diubah.</source>
      <translation>That file was not changed.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Cadangan tidak tersentuh.</source>
      <translation>The backups are untouched.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Tidak ada yang diubah.</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Yang baru dikerjakan BELUM tersimpan; yang sebelumnya aman.</source>
      <translation>What was just done is NOT saved; what came before is safe.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Kosongkan diska, lalu tekan Coba lagi.</source>
      <translation>Free some space on the disk, then press Try again.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Tunggu sebentar, lalu tekan Coba lagi.</source>
      <translation>Wait a moment, then press Try again.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Panggil pengelola untuk memeriksa izin folder.</source>
      <translation>Call a supervisor to check the folder's permissions.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Pilih folder data yang benar.</source>
      <translation>Choose the right data folder.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Panggil pengelola untuk memulihkan cadangan terbaru.</source>
      <translation>Call a supervisor to restore the latest backup.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Panggil pengelola untuk memulihkan cadangan; jangan mulai toko baru.</source>
      <translation>Call a supervisor to restore a backup; do not begin a new shop.</translation>
    </message>
    <message>
      <location filename="pos/ui/say_database.py" />
      <source>Periksa diska, lalu tekan Coba lagi.</source>
      <translation>Check the disk, then press Try again.</translation>
    </message>
  </context>
  <context>
    <name>settlement</name>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Harus dibayar</source>
      <translation>To be paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Bayar tunai</source>
      <translation>Pay in cash</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Potongan…</source>
      <translation>Deduction…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Penyesuaian…</source>
      <translation>Adjustment…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>{n} barang terjual</source>
      <translation>Items sold: {n}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Sisa kasbon</source>
      <translation>Advance left</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Dibayar mingguan</source>
      <translation>Paid weekly</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Dibayar bulanan</source>
      <translation>Paid monthly</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Uang yang diambil dari brankas</source>
      <translation>Money to take from the safe</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Jumlah tunai</source>
      <translation>Total cash</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Sudah dibayar</source>
      <translation>Paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Dikirim bendahara lewat {rail}, tidak diambil dari brankas.</source>
      <translation>Sent by the treasurer by {rail}, not taken from the safe.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Bagian pusat</source>
      <translation>Shop share</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Retur pembeli</source>
      <translation>Returns</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Penyesuaian</source>
      <translation>Adjustment</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Potongan</source>
      <translation>Deductions</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Kasbon</source>
      <translation>Advance</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Saldo sebelumnya</source>
      <translation>Carried forward</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Sisa saldo</source>
      <translation>Balance left</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Menunggu QRIS/kartu</source>
      <translation>Waiting for QRIS/card</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/artisan_panel.py" />
      <source>Retur: {name}</source>
      <translation>Returned: {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Sif {names} masih terbuka</source>
      <translation>Shift {names} is still open</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Tidak ada sif</source>
      <translation>No shift</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>{n} sif sudah ditutup</source>
      <translation>Shifts closed: {n}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>{n} transaksi ditahan</source>
      <translation>Sales on hold: {n}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Tidak ada yang ditahan</source>
      <translation>Nothing on hold</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>QRIS belum {amount}</source>
      <translation>QRIS not in {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>QRIS belum masuk {amount}</source>
      <translation>QRIS not received: {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Kas {amount}, QRIS masuk</source>
      <translation>Cash {amount}, QRIS is in</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Kas {amount}, QRIS masuk semua</source>
      <translation>Cash {amount}, all QRIS received</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Kartu belum {amount}</source>
      <translation>Cards not in {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/checks_strip.py" />
      <source>Kartu masuk semua</source>
      <translation>All card money is in</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_desk.py" />
      <source>{number}: {amount} dipotong dari {name} untuk {what}.</source>
      <translation>{number}: {amount} taken off {name} for {what}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_desk.py" />
      <source>{n} perajin dipotong, {skipped} sudah dipotong sebelumnya.</source>
      <translation>{n} artisans charged, {skipped} had been charged before.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_desk.py" />
      <source>{number}: saldo {name} ditambah {amount}.</source>
      <translation>{number}: {amount} added to {name}'s balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_desk.py" />
      <source>{number}: saldo {name} dikurangi {amount}.</source>
      <translation>{number}: {amount} taken off {name}'s balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_desk.py" />
      <source>{number} dibalik dengan {mirror}.</source>
      <translation>{number} is reversed by {mirror}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Saldo tidak berubah.</source>
      <translation>The balance has not changed.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Jumlah</source>
      <translation>Amount</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Isi jumlah uangnya dulu.</source>
      <translation>Enter the amount first.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Jumlahnya terlalu besar.</source>
      <translation>The amount is too large.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Potongan untuk {name}</source>
      <translation>Deduction for {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Dipotong dari saldo. Tanda yang sama hanya bisa dipotong sekali.</source>
      <translation>Taken off the balance. The same key can be charged only once.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Potong</source>
      <translation>Charge</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Tanda</source>
      <translation>Key</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>mis. sewa rak 2026-11</source>
      <translation>e.g. shelf rent 2026-11</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Untuk apa</source>
      <translation>What for</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>mis. Sewa rak November</source>
      <translation>e.g. Shelf rent November</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Semua perajin pusat ini</source>
      <translation>All artisans of this centre</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>yang sudah dipotong dilewati</source>
      <translation>who was charged already is skipped</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Isi tandanya dulu, misalnya sewa rak dan bulannya.</source>
      <translation>Fill in the key first, such as shelf rent and its month.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Tulis dulu untuk apa.</source>
      <translation>Write first what it is for.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Penyesuaian saldo {name}</source>
      <translation>Adjust {name}'s balance</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Perlu persetujuan pengelola lain. Nama dan alasannya tercatat.</source>
      <translation>Another supervisor has to approve it. Name and reason are recorded.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Minta persetujuan</source>
      <translation>Ask for approval</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Tambah saldo</source>
      <translation>Add to balance</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Kurangi saldo</source>
      <translation>Take off balance</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>mis. harga salah ketik 24 November</source>
      <translation>e.g. wrong price typed on 24 November</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Tulis alasannya dulu.</source>
      <translation>Write the reason first.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Balik perhitungan {number}?</source>
      <translation>Reverse settlement {number}?</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Perhitungan lama tetap tersimpan; sebuah pembalikan meniadakan angkanya.</source>
      <translation>The old settlement is kept; a mirror cancels its figures.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Penjualan, retur dan potongannya bebas lagi dan dihitung ulang.</source>
      <translation>Its sales, returns and fees are free again and are settled anew.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Yang sudah dibayar tetap tercatat dan dikurangkan.</source>
      <translation>What has been paid stays recorded and is taken off.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/correction_sheets.py" />
      <source>Balik perhitungan</source>
      <translation>Reverse the settlement</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_actions.py" />
      <source>TUTUP HARI</source>
      <translation>CLOSE DAY</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_actions.py" />
      <source>Cetak {n} slip</source>
      <translation>Print {n} slips</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_actions.py" />
      <source>Cetak slip</source>
      <translation>Print slip</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_actions.py" />
      <source>BAYAR PERAJIN</source>
      <translation>PAY ARTISANS</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Tutup hari {day}?</source>
      <translation>Close the day {day}?</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Setelah ditutup, angka hari ini tidak berubah lagi. Koreksi masuk ke hari berikutnya.</source>
      <translation>Once closed, today's figures do not change. Corrections go into the next day.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Tetap bisa ditutup. Perajin dibayar penuh; pusat yang menunggu uangnya.</source>
      <translation>It can still be closed. Artisans are paid in full; the centre waits for the money.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Tetap bisa ditutup. {amount} bagian perajin ditahan sampai uangnya masuk.</source>
      <translation>It can be closed all the same. {amount} of the artisans' parts is held until the money is in.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Belum</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Tutup hari</source>
      <translation>Close day</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Bayar {amount} kepada {name}?</source>
      <translation>Pay {amount} to {name}?</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Ambil uangnya dari brankas, lalu minta tanda tangan di slip.</source>
      <translation>Take the money from the safe, then ask for the signature on the slip.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Sisa {amount} tetap di saldo {name}.</source>
      <translation>The remaining {amount} stays in {name}'s balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Bayar &amp; cetak</source>
      <translation>Pay &amp; print</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Rincian perajin</source>
      <translation>Artisan statement</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Kartu belum masuk {amount}</source>
      <translation>Card money not in yet {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Penjualan</source>
      <translation>Sales</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_sheets.py" />
      <source>Harus dibayar ke {n} perajin</source>
      <translation>To be paid to {n} artisans</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_table.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_table.py" />
      <source>Saldo awal</source>
      <translation>Opening</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_table.py" />
      <source>Terjual</source>
      <translation>Sold</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_table.py" />
      <source>Lewat</source>
      <translation>Via</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_table.py" />
      <source>{n} perajin</source>
      <translation>Artisans: {n}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Belum ada yang dihitung</source>
      <translation>Nothing to settle yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Tidak ada penjualan atau saldo perajin sampai hari ini.</source>
      <translation>No sales and no balances of artisans up to today.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Perhitungan perajin</source>
      <translation>Settlement</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Balik…</source>
      <translation>Reverse…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Balik perhitungan…</source>
      <translation>Reverse the settlement…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Ekspor</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{n} · hitung ulang</source>
      <translation>{n} · settle anew</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Belum ditutup</source>
      <translation>Not closed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Sudah ditutup</source>
      <translation>Closed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Dibalik</source>
      <translation>Reversed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Pembalikan</source>
      <translation>Reversal</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{number} dibalik oleh {other}; tidak dibayar lagi dari sini.</source>
      <translation>{number} was reversed by {other}; nothing more is paid from here.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{number} membalik {other}: {reason} (disetujui {by}).</source>
      <translation>{number} reverses {other}: {reason} (approved by {by}).</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{amount} menunggu uang QRIS atau kartu masuk.</source>
      <translation>{amount} waits until QRIS or card money is in.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{n} perajin di bawah batas bayar: saldonya terbawa.</source>
      <translation>Artisans below the payout limit, carried forward: {n}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{paid} dari {all} sudah dibayar; tunai untuk sisanya {amount}.</source>
      <translation>{paid} of {all} are paid; cash for the rest: {amount}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>{paid} dari {all} sudah dibayar; sisanya dikirim bendahara.</source>
      <translation>{paid} of {all} are paid; the treasurer sends the rest.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/day_view.py" />
      <source>Semua sudah dibayar.</source>
      <translation>Everybody is paid.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Rekening pembayar</source>
      <translation>Paying account</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Rekening lembaga yang membayar perajin. Nomornya disimpan tersandi; perubahan dicatat.</source>
      <translation>The account that artisans are paid from. Its number is kept encrypted; changes are logged.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Nama pemilik</source>
      <translation>Account holder</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Bank</source>
      <translation>Bank</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Kode SWIFT/BIC</source>
      <translation>SWIFT/BIC code</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>terisi sendiri untuk bank yang dikenal</source>
      <translation>fills itself in for known banks</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Nomor rekening</source>
      <translation>Account number</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Biaya transfer ditanggung</source>
      <translation>The transfer fee is borne by</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/payer_section.py" />
      <source>Rekening pembayar tersimpan</source>
      <translation>Paying account saved</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_desk.py" />
      <source>{number} menuju printer</source>
      <translation>{number} goes to the printer</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_desk.py" />
      <source>Di Kertas bisa disimpan sebagai PDF A4.</source>
      <translation>Papers can save it as an A4 PDF.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_desk.py" />
      <source>{n} transfer, {amount}, tersimpan</source>
      <translation>{n} transfers, {amount}, saved</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_desk.py" />
      <source>Buka folder</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>E-wallet</source>
      <translation>E-wallet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Belum waktunya</source>
      <translation>Not due yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Gagal · {reason}</source>
      <translation>Failed · {reason}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Dibayar {time}</source>
      <translation>Paid {time}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Terkirim · ref {ref}</source>
      <translation>Sent · ref {ref}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Terkirim {time}</source>
      <translation>Sent {time}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Sedang dibayar</source>
      <translation>Being paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Belum datang</source>
      <translation>Not here yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Menunggu bank</source>
      <translation>Waiting for the bank</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Belum dikirim</source>
      <translation>Not sent</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Bayar</source>
      <translation>Pay</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Terkirim</source>
      <translation>Sent</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Perbaiki</source>
      <translation>Mend</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Slip</source>
      <translation>Slip</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Tambah</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Status</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_rows.py" />
      <source>Bayar perajin</source>
      <translation>Pay artisans</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>{number} tidak ada di daftar ini</source>
      <translation>{number} is not in this list</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>Buka hari perhitungannya dulu.</source>
      <translation>Open the day of its settlement first.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>Kembali ke perhitungan</source>
      <translation>Back to the settlement</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>perhitungan {day}</source>
      <translation>settlement {day}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>{amount} sudah dibayar kepada {name}</source>
      <translation>{amount} was paid to {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>Minta tanda tangan di slip {number}.</source>
      <translation>Ask for the signature on slip {number}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>{name}: gagal. Uangnya kembali ke saldo.</source>
      <translation>{name}: failed. The money is back on the balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_screen.py" />
      <source>Perbaiki rekeningnya, kirim lagi, atau bayar tunai.</source>
      <translation>Mend the account, send again, or pay cash.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>{amount} untuk {name} sudah terkirim?</source>
      <translation>{amount} for {name} has been sent?</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Cocokkan dengan bukti dari bank.</source>
      <translation>Compare it with what the bank says.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Nomor referensi bank</source>
      <translation>The bank's reference</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>boleh kosong</source>
      <translation>may be empty</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Sudah terkirim</source>
      <translation>Sent</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>{amount} untuk {name} gagal?</source>
      <translation>{amount} for {name} failed?</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Uangnya kembali ke saldo perajin.</source>
      <translation>The money goes back to the artisan's balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>rekening salah</source>
      <translation>wrong account</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>ditolak bank</source>
      <translation>refused by the bank</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>tidak datang</source>
      <translation>did not come</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Catat gagal</source>
      <translation>Note the failure</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Isi dulu.</source>
      <translation>Fill this in.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Pusat</source>
      <translation>The centre</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Masing-masing</source>
      <translation>Each his own</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Berkas transfer bank</source>
      <translation>Bank transfer file</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Untuk</source>
      <translation>For</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Berkas ini memuat nomor rekening lengkap</source>
      <translation>This file has full account numbers</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Setiap berkas dicatat. Hapus setelah diunggah ke bank.</source>
      <translation>Every file is logged. Delete it once the bank has it.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Buat berkas</source>
      <translation>Write file</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Kolom…</source>
      <translation>Columns…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Folder lain</source>
      <translation>Other folder</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Rekening pembayar belum diisi. Isi di Setelan, Rekening pembayar.</source>
      <translation>The paying account is not filled in. Fill it in under Settings, Paying account.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Dibayar dari {bank} {number}, {name}.</source>
      <translation>Paid from {bank} {number}, {name}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Tulis judul kolom seperti di formulir bank. Kosong: kolomnya tidak ditulis.</source>
      <translation>Write the titles as in the bank's form. Empty: the column is left out.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Kolom berkas</source>
      <translation>Columns of the file</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Pakai kolom ini</source>
      <translation>Use these columns</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Nomor referensi</source>
      <translation>Reference</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Nama penerima</source>
      <translation>Name of the receiver</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Kode bank</source>
      <translation>Bank code</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Berita</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_sheets.py" />
      <source>Kode perajin</source>
      <translation>Artisan code</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Sudah</source>
      <translation>Paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Gagal</source>
      <translation>Failed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Kirim lagi</source>
      <translation>Send again</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Daftar tunai</source>
      <translation>Cash list</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Amplop</source>
      <translation>Envelopes</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>{paid} dari {all} sudah dibayar</source>
      <translation>{paid} of {all} paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Sertakan pusat lain ({n})</source>
      <translation>Include other centres ({n})</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Tunai untuk sisa antrean: {amount}. Brankas cukup.</source>
      <translation>Cash for the rest of the queue: {amount}. The safe has enough.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Tunai untuk sisa antrean: {amount}. Brankas kurang {short}.</source>
      <translation>Cash for the rest of the queue: {amount}. The safe lacks {short}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Tidak jadi</source>
      <translation>Not paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Hari bayarnya belum tiba. Tekan Tambah untuk membayarnya sekarang.</source>
      <translation>The pay day has not come. Press Add to pay now.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Uang untuk {name}</source>
      <translation>Money for {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Minta {name} tanda tangan di slip.</source>
      <translation>Ask {name} to sign the slip.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Nomor</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Ke</source>
      <translation>To</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Gagal: {reason}. Uangnya kembali ke saldo.</source>
      <translation>Failed: {reason}. The money is back on the balance.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/run_side.py" />
      <source>Ada di berkas bank. Tandai gagal dulu sebelum dibayar tunai.</source>
      <translation>It is in a file for the bank. Note its failure before paying cash.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Retur</source>
      <translation>Return</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Potongan kasbon dibalik</source>
      <translation>Advance recovery reversed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Pembayaran</source>
      <translation>Payout</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Potongan kasbon</source>
      <translation>Advance taken back</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Rusak/hilang</source>
      <translation>Broken or lost</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Sudah dibayar {time}</source>
      <translation>Paid {time}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Masuk saldo</source>
      <translation>Carried forward</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{rail}, belum</source>
      <translation>{rail}, not yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{rail}, disiapkan</source>
      <translation>{rail}, prepared</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{rail}, gagal</source>
      <translation>{rail}, failed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{n} · berlaku</source>
      <translation>{n} · stands</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{n} · dibalik</source>
      <translation>{n} · reversed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{n} · pembalikan</source>
      <translation>{n} · reversal</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Angka hari ini masih bisa berubah, dan tidak ada yang hilang.</source>
      <translation>Today's figures can still change, and nothing is lost.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Tutup Sif {n} milik {name}.</source>
      <translation>Close shift {n} of {name}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Simpan untuk besok atau batalkan yang ditahan: {note}.</source>
      <translation>Keep for tomorrow or void what is on hold: {note}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Hari belum bisa ditutup</source>
      <translation>The day cannot be closed yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{day} sudah lewat: {limit} sudah ditutup</source>
      <translation>{day} has passed: {limit} is closed already</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Penjualan yang menyusul masuk ke hari berikutnya.</source>
      <translation>Later sales go into the next day.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{day} belum terjadi: hari ini {limit}</source>
      <translation>{day} has not come yet: today is {limit}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Pilih tanggal lain.</source>
      <translation>Choose another date.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Catatan {code} tidak cocok: penjualan {lines}, buku {journal}</source>
      <translation>The records of {code} disagree: sales {lines}, books {journal}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Hari belum ditutup.</source>
      <translation>The day is not closed.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Panggil pengelola untuk memeriksa buku.</source>
      <translation>Call a supervisor to check the books.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Paling banyak {available} bisa dibayar</source>
      <translation>At most {available} can be paid</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Belum ada uang yang dicatat keluar.</source>
      <translation>No money has been noted as paid out.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Periksa perhitungannya.</source>
      <translation>Check the settlement.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>{number} sudah selesai</source>
      <translation>{number} is finished already</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Tidak dibayar dua kali.</source>
      <translation>Nobody is paid twice.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Cetak lagi slipnya bila perlu.</source>
      <translation>Print the slip again if needed.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Tanggal akhir {last} lebih dulu daripada tanggal awal {first}.</source>
      <translation>The last date, {last}, is before the first, {first}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say.py" />
      <source>Tukar kedua tanggalnya.</source>
      <translation>Swap the two dates.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Harus disetujui pengelola lain, bukan {name}</source>
      <translation>Another supervisor has to approve it, not {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Minta pengelola lain memasukkan PIN.</source>
      <translation>Ask another supervisor to enter the PIN.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Jumlah harus di atas Rp0 dan paling banyak {most}</source>
      <translation>The amount must be above Rp0 and at most {most}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Periksa jumlahnya.</source>
      <translation>Check the amount.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Tanda {key} sudah dipotong dengan isi lain</source>
      <translation>Key {key} was charged already with other content</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>{number}, {what}, {amount}. Tidak ada yang dipotong lagi.</source>
      <translation>{number}, {what}, {amount}. Nothing more was charged.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Pakai tanda lain untuk potongan lain.</source>
      <translation>Use another key for another fee.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>{number} sendiri sebuah pembalikan</source>
      <translation>{number} is a reversal itself</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Tutup hari itu lagi, lalu balik yang baru bila perlu.</source>
      <translation>Close that day again, then reverse the new one if needed.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>{number} sudah dibalik oleh {names}</source>
      <translation>{number} is already reversed by {names}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Lihat bagian lain hari itu.</source>
      <translation>Look at the other parts of that day.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Pembayaran {names} untuk {number} belum selesai</source>
      <translation>Payouts {names} for {number} have not ended</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Tandai dulu sudah dibayar atau gagal.</source>
      <translation>Mark them paid or failed first.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Kartu {names} digabung setelah {number}, dan kasbonnya sudah pindah</source>
      <translation>Cards {names} were merged after {number}, and their advances have moved</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Pakai penyesuaian di kartu yang dipakai.</source>
      <translation>Use an adjustment on the card that is kept.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Perhitungan tidak berubah.</source>
      <translation>The settlement has not changed.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_charges.py" />
      <source>Bayar dari perhitungan yang berlaku.</source>
      <translation>Pay from the settlement that stands.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>nomornya belum ada</source>
      <translation>no number yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>bukan angka</source>
      <translation>not digits</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>{n} angka, seharusnya {expected}</source>
      <translation>{n} digits instead of {expected}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>{n} angka</source>
      <translation>{n} digits</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Nomor {n} perajin perlu diperbaiki</source>
      <translation>The numbers of {n} artisans must be mended</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Berkas belum dibuat.</source>
      <translation>No file was written.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Tidak ada yang perlu dibayar dari {day}</source>
      <translation>There is nothing to pay of {day}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Pilih hari lain, atau tunggu hari bayarnya.</source>
      <translation>Choose another day, or wait for the pay day.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Uang {name} dari beberapa pusat dibayar bersama: {amount}</source>
      <translation>Money of {name} from several centres is paid at once: {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Belum ada uang yang keluar.</source>
      <translation>No money has gone out.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Bayar di layar Bayar perajin.</source>
      <translation>Pay it on the page Pay artisans.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Transfer {name} sudah ada di berkas bank</source>
      <translation>The transfer to {name} is in a file for the bank</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Kalau bank menolaknya, tandai gagal dulu, lalu bayar tunai.</source>
      <translation>If the bank refuses it, note the failure, then pay cash.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>e-wallet</source>
      <translation>e-wallet payout</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>transfer bank</source>
      <translation>bank transfer</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Tidak ada {rail} yang menunggu</source>
      <translation>No {rail} waits</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Rekening pembayar belum diisi</source>
      <translation>The paying account is not filled in</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Isi di Setelan, Rekening pembayar.</source>
      <translation>Fill it in under Settings, Paying account.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>{name} tidak berhak melihat nomor rekening</source>
      <translation>{name} may not see account numbers</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Minta bendahara atau pengelola.</source>
      <translation>Ask the treasurer or a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>{field} belum benar</source>
      <translation>{field} is not right</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Belum disimpan.</source>
      <translation>Not saved.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Pilihan kolom belum benar</source>
      <translation>The choice of columns is not right</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/say_payouts.py" />
      <source>Nomor rekening dan jumlah harus ada.</source>
      <translation>Account number and amount must be there.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/settlement_screen.py" />
      <source>Hari {day} sudah ditutup</source>
      <translation>The day {day} is closed</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/settlement_screen.py" />
      <source>Nomor {number}. Harus dibayar {amount}.</source>
      <translation>Number {number}. To be paid: {amount}.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/settlement_screen.py" />
      <source>{n} slip menuju printer</source>
      <translation>Slips on their way to the printer: {n}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/settlement_screen.py" />
      <source>{n} berkas tersimpan (CSV, XLSX, PDF)</source>
      <translation>Files saved: {n} (CSV, XLSX, PDF)</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/settlement_screen.py" />
      <source>Lihat yang ditahan</source>
      <translation>See what is on hold</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Rincian {name}</source>
      <translation>Statement of {name}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Bulan ini</source>
      <translation>This month</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>3 bulan</source>
      <translation>3 months</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>1 tahun</source>
      <translation>1 year</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Tanggal</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Dokumen</source>
      <translation>Document</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Saldo</source>
      <translation>Balance</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Rincian</source>
      <translation>Statement</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Belum ada apa-apa di hari-hari ini</source>
      <translation>Nothing in these days yet</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Omzet setahun</source>
      <translation>Year's turnover</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>WhatsApp</source>
      <translation>WhatsApp</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Cetak</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Saldo sebelumnya {amount}</source>
      <translation>Balance before {amount}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Mencetak…</source>
      <translation>Printing…</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Simpan PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>{name} tersimpan.</source>
      <translation>{name} saved.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Di folder {folder}</source>
      <translation>In folder {folder}</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>Kertas {number} dikirim ke printer.</source>
      <translation>Paper {number} was sent to the printer.</translation>
    </message>
    <message>
      <location filename="pos/settlement/screens/statement_sheet.py" />
      <source>{centre}, {first} sampai {last}</source>
      <translation>{centre}, {first} to {last}</translation>
    </message>
  </context>
  <context>
    <name>staff</name>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Kasir</source>
      <translation>Attendant</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Pengelola</source>
      <translation>Supervisor</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Bendahara</source>
      <translation>Treasurer</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Dinas</source>
      <translation>District office</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>{n} detik</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>{n} menit</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Coba lagi. Setelah {n} kali salah lagi, tunggu 1 menit.</source>
      <translation>Try again. After {n} more wrong tries, wait 1 minute.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>PIN salah</source>
      <translation>Wrong PIN</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Tunggu {wait}, lalu coba lagi.</source>
      <translation>Wait {wait}, then try again.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>PIN salah terlalu sering</source>
      <translation>Too many wrong PINs</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>PIN harus {n} angka</source>
      <translation>The PIN must have {n} digits</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>{name} bukan pengelola.</source>
      <translation>{name} is not a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Jangan angka berurutan, dan jangan angka yang diulang.</source>
      <translation>No digits in a row, and no repeated ones.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>PIN ini terlalu mudah ditebak.</source>
      <translation>This PIN is too easy to guess.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Sudah ada petugas bernama {name}.</source>
      <translation>There is a {name} already.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Tambahkan nama lain di belakangnya.</source>
      <translation>Add another name behind it.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>{name} satu-satunya pengelola.</source>
      <translation>{name} is the only supervisor.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/say.py" />
      <source>Tambah pengelola lain dulu.</source>
      <translation>Add another supervisor first.</translation>
    </message>
    <message>
      <location filename="pos/staff/screens/staff_section.py" />
      <source>Petugas baru</source>
      <translation>A new person</translation>
    </message>
  </context>
  <context>
    <name>stock</name>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Catatan (boleh kosong)</source>
      <translation>Remark (may be empty)</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Salah hitung waktu titip</source>
      <translation>Counted wrong at intake</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Belum ada barang</source>
      <translation>No goods yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Pindai labelnya, atau ketik namanya.</source>
      <translation>Scan the tag, or type the name.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>BAWA KE KASIR</source>
      <translation>TAKE TO THE TILL</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>SERAHKAN</source>
      <translation>HAND OVER</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>SIMPAN</source>
      <translation>SAVE</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>KIRIM</source>
      <translation>SEND</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Pilih jawabannya dulu, tombol 1 sampai {n}.</source>
      <translation>Choose the answer first, keys 1 to {n}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Tulis alasannya dulu.</source>
      <translation>Write the reason first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Perlu PIN pengelola.</source>
      <translation>A supervisor's PIN is needed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Foto barang</source>
      <translation>Photo of the goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Foto</source>
      <translation>Photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Daftarnya tetap ada.</source>
      <translation>The list stays.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Catatannya bisa salah. Bila barangnya memang ada di tangan Anda, lanjutkan.</source>
      <translation>The books may be wrong. If the goods are in your hands, go on.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_page.py" />
      <source>Tetap simpan</source>
      <translation>Save anyway</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_panel.py" />
      <source>Ganti foto</source>
      <translation>Change photo</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_panel.py" />
      <source>Menyimpan…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>1 buah saja</source>
      <translation>one piece</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Hapus {name}</source>
      <translation>Remove {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>sisa {n}</source>
      <translation>{n} left</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Kurangi {name}</source>
      <translation>One {name} less</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Tambah {name}</source>
      <translation>One {name} more</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Jumlah {name}</source>
      <translation>Quantity of {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>{word} kurang satu: {name}</source>
      <translation>{word}, one fewer: {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>{word} tambah satu: {name}</source>
      <translation>{word}, one more: {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>dikirim {n}</source>
      <translation>{n} sent</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Utuh</source>
      <translation>Whole</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Rusak</source>
      <translation>Damaged</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Kurang {n}</source>
      <translation>{n} missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Ada yang rusak</source>
      <translation>Some broken</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/act_rows.py" />
      <source>Lengkap</source>
      <translation>Complete</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Menunggu diterima</source>
      <translation>To be received</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Di jalan ke {centre}</source>
      <translation>On the way to {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Mutasi</source>
      <translation>Stock movements</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Nomor</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Waktu</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Barang</source>
      <translation>Goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Petugas</source>
      <translation>Attendant</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Belum ada mutasi</source>
      <translation>Nothing has been moved yet</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Barang yang pulang ke perajin, rusak, hilang, dikirim,
atau dikoreksi tercatat di sini.</source>
      <translation>Goods that went home, broke, were lost, sent
or put right are listed here.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>{n} menunggu diterima</source>
      <translation>{n} to be received</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>TERIMA BARANG</source>
      <translation>RECEIVE GOODS</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>KEMBALI KE SINI</source>
      <translation>CAME BACK HERE</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Barang pulang, nota ditandatangani</source>
      <translation>Goods go home with a signed note</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Sebabnya menentukan siapa yang menanggung</source>
      <translation>The cause decides who bears it</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Juga ke pameran; diterima di sana</source>
      <translation>To exhibitions too; received there</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Catatan tidak cocok dengan rak</source>
      <translation>The books differ from the shelf</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Oleh {name}</source>
      <translation>By {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Atas kiriman {number}</source>
      <translation>For transfer {number}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Untuk {name}</source>
      <translation>For {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Sebab: {cause}</source>
      <translation>Cause: {cause}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>Disetujui {name}</source>
      <translation>Approved by {name}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/acts_list.py" />
      <source>{broken} rusak, {missing} kurang</source>
      <translation>{broken} broken, {missing} missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/goods_finder.py" />
      <source>milik pusat</source>
      <translation>the centre's own</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/goods_finder.py" />
      <source>Pindai label atau cari barang</source>
      <translation>Scan a tag or search goods</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/goods_finder.py" />
      <source>Perajin</source>
      <translation>Artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/goods_finder.py" />
      <source>Sisa</source>
      <translation>Left</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/goods_finder.py" />
      <source>Harga</source>
      <translation>Price</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Pengirim: {centre}</source>
      <translation>Sender: {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Penerima: {centre}</source>
      <translation>Receiver: {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Siapa yang menanggung, menurut nota?</source>
      <translation>Who bears it, by the note?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Terima kiriman</source>
      <translation>Receive a transfer</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Semua utuh</source>
      <translation>All whole</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>{n} dari {of} utuh</source>
      <translation>{n} of {of} whole</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>{number} dari {centre}</source>
      <translation>{number} from {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>TERIMA</source>
      <translation>RECEIVE</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Semua utuh dan masuk ke rak di sini. Dua lembar nota dicetak.</source>
      <translation>All whole and onto the shelf here. Two sheets are printed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Barang pusat sendiri, tidak ada yang dibayar.</source>
      <translation>The centre's own goods; nothing is paid.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Pindai barangnya satu per satu, atau tekan Semua utuh.</source>
      <translation>Scan the goods one by one, or press All whole.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Ada yang rusak atau kurang: pilih siapa yang menanggung, tombol 1 atau 2.</source>
      <translation>Something is broken or missing: choose who bears it, key 1 or 2.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>{name} tidak ada di kiriman ini.</source>
      <translation>{name} is not in this transfer.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Hitungannya tidak berubah.</source>
      <translation>The count has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>{name} sudah lengkap dihitung.</source>
      <translation>{name} is counted completely.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Terima {number}: {n} rusak atau kurang</source>
      <translation>Receive {number}: {n} broken or missing</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/receive_page.py" />
      <source>Hitungannya tetap ada.</source>
      <translation>The count stays.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kembalikan ke perajin</source>
      <translation>Return to artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Rusak / hilang</source>
      <translation>Broken / lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kirim ke pusat lain</source>
      <translation>Transfer to other centre</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Koreksi</source>
      <translation>Correction</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kembali ke perajin</source>
      <translation>Returned to artisan</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Hilang</source>
      <translation>Lost</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Dikirim ke {centre}</source>
      <translation>Sent to {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Diterima dari {centre}</source>
      <translation>Received from {centre}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Bakaran / bahan</source>
      <translation>Firing / material</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pecah oleh petugas</source>
      <translation>Broken by staff</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Tidak diketahui</source>
      <translation>Unknown</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Hilang di toko</source>
      <translation>Lost in the shop</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pecah di jalan</source>
      <translation>Broken in transport</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pengunjung membayar</source>
      <translation>Visitor pays</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Lebih / ketemu lagi</source>
      <translation>More / found again</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kurang / tidak ada</source>
      <translation>Fewer / not there</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kenapa rusak atau hilang?</source>
      <translation>Why broken or lost?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Dikirim ke mana?</source>
      <translation>Sent where?</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Barangnya ternyata</source>
      <translation>There are in fact</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{n} barang</source>
      <translation>Items: {n}</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{centre} mengganti {artisan} {amount}.</source>
      <translation>{centre} pays {artisan} {amount}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{count} pulang ke {artisan}. Tidak ada uang yang dibayar; dua lembar nota dicetak.</source>
      <translation>{count} go home to {artisan}. No money is paid; two sheets are printed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{count} dikirim ke {centre}. Tidak ada di rak mana pun sampai diterima di sana.</source>
      <translation>{count} go to {centre}. They are on no shelf until they are received there.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Ini penjualan. Barangnya dibawa ke Kasir untuk dibayar.</source>
      <translation>This is a sale. The goods go to the till to be paid.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Ditanggung perajin, tidak ada yang dibayar.</source>
      <translation>The artisan bears it; nothing is paid.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pusat</source>
      <translation>Centre</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} kembali ke rak.</source>
      <translation>{name} is back on the shelf.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} dicatat tidak ada.</source>
      <translation>{name} is noted as not there.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Catatan stok {name}: {before} menjadi {after}. Tidak ada uang yang berubah.</source>
      <translation>Stock of {name}: {before} becomes {after}. No money changes.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{kind} tersimpan sebagai {number}.</source>
      <translation>{kind} saved as {number}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Dua lembar nota dicetak. Minta tanda tangan di keduanya.</source>
      <translation>Two sheets are printed. Have both signed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Ganti rugi {amount} ditarik kembali dari rekening perajin.</source>
      <translation>The compensation of {amount} is taken back from the artisan's account.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pusat {centre} mengganti {amount}.</source>
      <translation>Centre {centre} pays {amount}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Daftarnya tidak berubah.</source>
      <translation>The list has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kode {code} tidak dikenal.</source>
      <translation>Code {code} is not known.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Ini {code}, bukan label barang.</source>
      <translation>This is {code}, not a tag.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Lepaskan dari transaksi itu dulu.</source>
      <translation>Take it out of that basket first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Tercatat di {document}. Daftarnya tidak berubah.</source>
      <translation>Noted in {document}. The list has not changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pilih dulu apa yang dilakukan dengan barangnya, lalu pindai.</source>
      <translation>First choose what is done with the goods, then scan.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kode {code} belum dipakai.</source>
      <translation>Code {code} was not used yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} ada di pusat {centre}.</source>
      <translation>{name} is at centre {centre}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} ada di rak lain.</source>
      <translation>{name} is on another shelf.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} sudah terjual.</source>
      <translation>{name} is sold.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} sudah kembali ke perajin.</source>
      <translation>{name} went back to the artisan.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} sudah dicatat rusak.</source>
      <translation>{name} is noted as broken.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} sudah dicatat hilang.</source>
      <translation>{name} is noted as lost.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} sedang di jalan ke pusat lain.</source>
      <translation>{name} is on the way to another centre.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} ada di transaksi yang ditahan ({label}).</source>
      <translation>{name} is in a sale on hold ({label}).</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Tidak ada yang berubah.</source>
      <translation>Nothing has changed.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Belum ada barang di daftar.</source>
      <translation>There are no goods in the list yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pindai atau cari barangnya.</source>
      <translation>Scan or search the goods.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Jumlah {name} belum benar: {n}.</source>
      <translation>The count of {name} is not right: {n}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Periksa jumlahnya.</source>
      <translation>Check the count.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} adalah layanan, bukan barang di rak.</source>
      <translation>{name} is a service and on no shelf.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Koreksi untuk satu barang dulu: {name}.</source>
      <translation>One thing is corrected at a time: {name}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Simpan yang ini, lalu koreksi berikutnya.</source>
      <translation>Save this one, then correct the next.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} milik pusat sendiri, tidak dititipkan.</source>
      <translation>{name} is the centre's own, not consigned.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name} milik {artisan}.</source>
      <translation>{name} is {artisan}'s.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Satu nota untuk satu perajin.</source>
      <translation>One note is for one artisan.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kartu perajin {code} sudah digabung ke {into}.</source>
      <translation>The card of artisan {code} was merged into {into}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pindahkan dulu barangnya ke kartu {into}.</source>
      <translation>Move the goods to card {into} first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Menurut catatan, {name} tinggal {left}, sedangkan yang ditulis {asked}.</source>
      <translation>By the books {left} of {name} are left, and {asked} are named.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Hitung lagi barangnya.</source>
      <translation>Count the goods again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Bila barangnya di sini, pindai di Kasir.</source>
      <translation>If the thing is here, scan it at the till.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Terima kirimannya dulu.</source>
      <translation>Receive the transfer first.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Ini perlu persetujuan pengelola.</source>
      <translation>This needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Barangnya sudah di pusat ini.</source>
      <translation>The goods are at this centre already.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Pilih pusat lain.</source>
      <translation>Choose another centre.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kiriman {number} untuk pusat {centre}.</source>
      <translation>Transfer {number} is for centre {centre}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Kiriman {number} sudah diterima {person} pukul {time}, nota {other}.</source>
      <translation>Transfer {number} was received by {person} at {time}, note {other}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Tidak dicatat dua kali.</source>
      <translation>It is not noted twice.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>{name}: dikirim {sent}, yang dihitung {came}.</source>
      <translation>{name}: {sent} sent, {came} counted.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Hitung lagi utuh, rusak, dan kurangnya.</source>
      <translation>Count whole, broken and missing again.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Belum dipilih pusat yang menanggung.</source>
      <translation>Nobody is chosen to bear it yet.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Lihat nota yang ditandatangani, lalu pilih.</source>
      <translation>Look at the signed note, then choose.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Tercatat di {document}.</source>
      <translation>Noted in {document}.</translation>
    </message>
    <message>
      <location filename="pos/stock/screens/say_acts.py" />
      <source>Periksa labelnya.</source>
      <translation>Check the tag.</translation>
    </message>
  </context>
  <context>
    <name>till</name>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kas masuk</source>
      <translation>Cash in</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kas keluar</source>
      <translation>Cash out</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Laci terbuka dan tanda terima dicetak setelah disimpan.</source>
      <translation>Once saved, the drawer opens and a slip is printed.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Dari brankas</source>
      <translation>From the safe</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Ke brankas</source>
      <translation>To the safe</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kas kecil</source>
      <translation>Petty cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kasbon perajin</source>
      <translation>Artisan advance</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Tambah uang kembalian</source>
      <translation>More change</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Tukar pecahan</source>
      <translation>Smaller notes</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Modal acara</source>
      <translation>Float for an event</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Uang laci terlalu banyak</source>
      <translation>Too much in the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Akhir hari</source>
      <translation>End of the day</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Air minum</source>
      <translation>Drinking water</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Bahan pembungkus</source>
      <translation>Packing material</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Ongkos angkut</source>
      <translation>Transport</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Beli tanah liat</source>
      <translation>Buying clay</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Kayu bakar</source>
      <translation>Firewood</translation>
    </message>
    <message>
      <location filename="pos/till/screens/cash_sheet.py" />
      <source>Keperluan keluarga</source>
      <translation>Family needs</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Salah kembalian</source>
      <translation>Wrong change</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Tidak ada koin</source>
      <translation>No coins</translation>
    </message>
    <message>
      <location filename="pos/till/screens/close_result.py" />
      <source>Belum tahu</source>
      <translation>Not known</translation>
    </message>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Kenapa laci dibuka tanpa penjualan? Alasannya dicatat.</source>
      <translation>Why open the drawer without a sale? The reason is noted.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Buka laci</source>
      <translation>Open drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Tukar uang</source>
      <translation>Changing money</translation>
    </message>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Periksa isi laci</source>
      <translation>Check the drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/drawer_sheet.py" />
      <source>Laci macet</source>
      <translation>Drawer is stuck</translation>
    </message>
    <message>
      <location filename="pos/till/screens/hand_over_sheet.py" />
      <source>{amount} pindah tangan dari {name}.</source>
      <translation>{amount} changes hands from {name}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/hand_over_sheet.py" />
      <source>Serah terima laci</source>
      <translation>Hand the drawer over</translation>
    </message>
    <message>
      <location filename="pos/till/screens/hand_over_sheet.py" />
      <source>Sif ini ditutup dan laporannya dicetak. Sif baru langsung terbuka dengan uang itu.</source>
      <translation>This shift is closed and its report printed. A new shift opens at once with that money.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/hand_over_sheet.py" />
      <source>Siapa yang menerima?</source>
      <translation>Who receives it?</translation>
    </message>
    <message>
      <location filename="pos/till/screens/hand_over_sheet.py" />
      <source>Belum ada petugas lain di komputer ini.</source>
      <translation>There is no other attendant on this computer.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Sif {n} · {name} · {day} · sejak {time}. Sif tetap terbuka.</source>
      <translation>Shift {n} · {name} · {day} · since {time}. It stays open.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Laporan sementara</source>
      <translation>Interim report</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Penjualan</source>
      <translation>Sales</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Laci</source>
      <translation>Drawer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Isi laci baru terlihat setelah Anda menghitungnya, supaya hitungannya jujur.</source>
      <translation>The drawer is shown once you have counted it, so that the count is honest.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>QRIS</source>
      <translation>QRIS</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Tunai</source>
      <translation>Cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Uang muka dipakai</source>
      <translation>Deposits used</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Jumlah penjualan</source>
      <translation>Total sales</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Struk</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Diskon</source>
      <translation>Discount</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Retur</source>
      <translation>Returns</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Laci dibuka tanpa jual</source>
      <translation>Drawer opened without a sale</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Modal awal</source>
      <translation>Opening float</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Penjualan tunai</source>
      <translation>Cash sales</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Uang muka dan lainnya</source>
      <translation>Deposits and others</translation>
    </message>
    <message>
      <location filename="pos/till/screens/interim_sheet.py" />
      <source>Kas menurut catatan</source>
      <translation>Expected cash</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Sif {number} milik {name} masih terbuka.</source>
      <translation>Shift {number} of {name} is still open.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Tutup dulu sif itu.</source>
      <translation>Close that shift first.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Semua penjualannya tersimpan.</source>
      <translation>All its sales are saved.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Sif ini sudah ditutup.</source>
      <translation>This shift is closed already.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Buka sif baru untuk berjualan.</source>
      <translation>Open a new shift to sell.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Hitungan berbeda {amount} dari catatan.</source>
      <translation>The count differs from the records by {amount}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Sif belum ditutup.</source>
      <translation>The shift is not closed.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Pilih alasannya dulu.</source>
      <translation>Choose the reason first.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>{n} transaksi masih ditahan.</source>
      <translation>Sales still on hold: {n}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Lanjutkan, batalkan, atau simpan untuk besok.</source>
      <translation>Continue, void, or keep for tomorrow.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Hitungan berbeda {amount}, lebih dari batas {limit}.</source>
      <translation>The count differs by {amount}, more than the limit of {limit}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Panggil pengelola, atau hitung ulang.</source>
      <translation>Call the supervisor, or count again.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Kasbon perlu persetujuan pengelola.</source>
      <translation>An advance needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>{amount} lebih besar dari batas kasir ({limit}).</source>
      <translation>{amount} is more than an attendant may take ({limit}).</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Uang belum dikeluarkan.</source>
      <translation>No money has been taken out.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Panggil pengelola.</source>
      <translation>Call a supervisor.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Membuka laci tanpa penjualan perlu persetujuan pengelola.</source>
      <translation>Opening the drawer without a sale needs supervisor approval.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Laci tetap tertutup.</source>
      <translation>The drawer stays shut.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Isi jumlah dari Rp1 sampai {most}.</source>
      <translation>Enter an amount from Rp1 to {most}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Jumlahnya tidak bisa dipakai.</source>
      <translation>This amount cannot be used.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Kas tidak berubah.</source>
      <translation>The cash is unchanged.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Menurut catatan, laci tidak berisi {amount}.</source>
      <translation>By the books the drawer does not hold {amount}.</translation>
    </message>
    <message>
      <location filename="pos/till/screens/say.py" />
      <source>Periksa jumlahnya, atau ambil dari brankas dulu.</source>
      <translation>Check the amount, or take cash from the safe first.</translation>
    </message>
  </context>
  <context>
    <name>wanted</name>
    <message>
      <location filename="pos/wanted/screens/say.py" />
      <source>Belum ada yang ditulis.</source>
      <translation>Nothing is written yet.</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/say.py" />
      <source>Tidak ada yang dicatat.</source>
      <translation>Nothing was noted.</translation>
    </message>
    <message>
      <location filename="pos/wanted/screens/say.py" />
      <source>Pilih jenisnya, atau tulis motif, ukuran, atau catatan.</source>
      <translation>Choose a kind, or write a motif, a size or a note.</translation>
    </message>
  </context>
</TS>
