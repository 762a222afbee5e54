; The set-up of Gerabah POS.  build.py calls makensis with
;   VERSION, VERSION_NUMBERS (a.b.c.d), FILES (all of the program), LAUNCHERS (the folder of its two .exe, with
;   a slash at its end), OUT_FILE, SIZE_KB, and SIGN (a command, or nothing) for the uninstaller, which makensis
;   makes itself.
;
; An update puts the new program beside the old one (program.new) and swaps them by two renames.  Whenever it is
; cut off, the launchers find a whole program: `program`, or between the two renames `program.old`.
;
; Silent: setup.exe /S [/AllUsers | /CurrentUser] [/OLDER] [/D=FOLDER].  Exit codes: 0 done, 2 failed and the program
; that was there still works, 3 the till is open, 4 refused for another reason.  The sentence goes to standard
; output and to %TEMP%\GerabahPOS-setup.log.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
CRCCheck force
ManifestSupportedOS Win10
ManifestDPIAware true
AllowSkipFiles off

!define APP "Gerabah POS"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\GerabahPOS"
!define MARK "gerabah-pos.txt"

Name "${APP}"
OutFile "${OUT_FILE}"
BrandingText "${APP} ${VERSION}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${APP}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define MUI_ICON "gerabah.ico"
!define MUI_UNICON "gerabah.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "gerabah.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "gerabah.bmp"
!define MUI_ABORTWARNING
!define MUI_CUSTOMFUNCTION_GUIINIT LookBefore
!define MUI_CUSTOMFUNCTION_UNGUIINIT un.RefuseWhileOpen
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\GerabahPOS"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"

Var Data  ; the folder of this user's shop

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION OpenTill
!define MUI_FINISHPAGE_TEXT "$(SAY_INSTALLED)"
!define MUI_FINISHPAGE_TEXT_LARGE
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(SAY_DATA_STAY)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(SAY_REMOVED)"
!define MUI_FINISHPAGE_TEXT_LARGE
!insertmacro MUI_UNPAGE_FINISH

; The first language is what a computer in any other language gets.
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL


LangString SAY_TILL_OPEN ${LANG_INDONESIAN} "Kasir masih terbuka di komputer ini (mungkin oleh pengguna Windows lain). Tidak ada yang berubah. Tutup kasirnya, lalu coba lagi."
LangString SAY_TILL_OPEN ${LANG_ENGLISH} "The till is still open on this computer (perhaps by another Windows user). Nothing was changed. Close the till, then try again."
LangString SAY_SETUP_OPEN ${LANG_INDONESIAN} "Pemasangan lain dari Gerabah POS sedang berjalan. Tunggu sampai selesai."
LangString SAY_SETUP_OPEN ${LANG_ENGLISH} "Another set-up of Gerabah POS is running. Wait until it is done."
LangString SAY_WINDOWS ${LANG_INDONESIAN} "Gerabah POS perlu Windows 10 atau yang lebih baru, 64 bit. Tidak ada yang dipasang."
LangString SAY_WINDOWS ${LANG_ENGLISH} "Gerabah POS needs Windows 10 or newer, 64 bit. Nothing was installed."
LangString SAY_OLDER ${LANG_INDONESIAN} "Di komputer ini sudah ada versi yang lebih baru, $R8. Data yang sudah dipakai versi itu mungkin tidak dapat dibuka oleh versi ${VERSION}, kecuali dari cadangan. Tetap pasang ${VERSION}?"
LangString SAY_OLDER ${LANG_ENGLISH} "This computer already has the newer version $R8. Data that it has used may not open in version ${VERSION}, except from a backup. Install ${VERSION} all the same?"
LangString SAY_FOREIGN ${LANG_INDONESIAN} "Di $INSTDIR sudah ada folder bernama program yang bukan milik Gerabah POS. Tidak ada yang berubah. Pilih folder lain."
LangString SAY_FOREIGN ${LANG_ENGLISH} "$INSTDIR already holds a folder called program that is not of Gerabah POS. Nothing was changed. Choose another folder."
LangString SAY_FAILED ${LANG_INDONESIAN} "Pemasangan tidak selesai. Periksa sisa ruang disk dan tutup program lain, lalu coba lagi. Data toko tidak berubah, dan versi yang lama (bila ada) tetap dapat dipakai."
LangString SAY_FAILED ${LANG_ENGLISH} "The set-up was not completed. Check the free disk space and close other programs, then try again. The shop's data are untouched, and the earlier version (if there was one) still works."
LangString SAY_INSTALLED ${LANG_INDONESIAN} "Gerabah POS ${VERSION} sudah terpasang.$\r$\n$\r$\nData toko disimpan di $\"$Data$\", terpisah dari program. Bila ini pembaruan, data itu tetap seperti semula."
LangString SAY_INSTALLED ${LANG_ENGLISH} "Gerabah POS ${VERSION} is installed.$\r$\n$\r$\nThe shop's data are kept in $\"$Data$\", apart from the program. If this was an update, they are as they were."
LangString SAY_DATA_STAY ${LANG_INDONESIAN} "Hanya program yang dihapus. Data toko tetap ada di $\"$Data$\" (pada setiap pengguna Windows)."
LangString SAY_DATA_STAY ${LANG_ENGLISH} "Only the program is removed. The shop's data stay in $\"$Data$\" (of each Windows user)."
LangString SAY_REMOVED ${LANG_INDONESIAN} "Program sudah dihapus. Data toko tetap ada di $\"$Data$\". Pasang lagi kapan saja untuk meneruskan."
LangString SAY_REMOVED ${LANG_ENGLISH} "The program is removed. The shop's data stay in $\"$Data$\". Install it again at any time to go on."
LangString SAY_NOT_REMOVED ${LANG_INDONESIAN} "Sebagian berkas program masih dipakai dan belum terhapus. Data toko tidak berubah. Hidupkan ulang komputer, lalu hapus lagi."
LangString SAY_NOT_REMOVED ${LANG_ENGLISH} "Some files of the program are still in use and were not removed. The shop's data are untouched. Restart the computer, then remove it again."
LangString SAY_SHORTCUT ${LANG_INDONESIAN} "Kasir pusat oleh-oleh"
LangString SAY_SHORTCUT ${LANG_ENGLISH} "The till of the souvenir centre"

VIProductVersion "${VERSION_NUMBERS}"
VIFileVersion "${VERSION_NUMBERS}"
!macro Properties language description
  VIAddVersionKey /LANG=${language} "ProductName" "${APP}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileDescription" "${description}"
  VIAddVersionKey /LANG=${language} "CompanyName" "${APP}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "Apache-2.0"
!macroend
!insertmacro Properties ${LANG_INDONESIAN} "Pemasangan Gerabah POS"
!insertmacro Properties ${LANG_ENGLISH} "Gerabah POS set-up"

!if "${SIGN}" != ""
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

; $LOCALAPPDATA would be C:\ProgramData in a set-up for all users, where no data are.
!macro WhereDataAre
  ExpandEnvStrings $Data "%LOCALAPPDATA%\gerabah-pos"
!macroend

Var Turn  ; the mutex that tells launchers and other set-ups that this one works

; --- what set-up and uninstaller share ------------------------------------------------------------------------

!macro Shared un
; A sentence for a run that nobody watches: on standard output, and in a log beside the temporary files.
Function ${un}Note
  Exch $R0
  Push $R1
  Push $R2
  FileOpen $R1 "$TEMP\GerabahPOS-setup.log" a
  ${If} $R1 != ""
    FileSeek $R1 0 END
    FileWriteUTF16LE /BOM $R1 "${VERSION}: $R0$\r$\n"
    FileClose $R1
  ${EndIf}
  StrCpy $R0 "$R0$\r$\n"
  System::Call 'kernel32::AttachConsole(i -1)'
  System::Call 'kernel32::GetStdHandle(i -11) p .r11'
  ${If} $R1 P<> 0
    StrLen $R2 $R0
    System::Call 'kernel32::WriteFile(p r11, m r10, i r12, *i .r12, p 0)'
  ${EndIf}
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd

; Whether a till or a command runs, of whatever Windows user: 1 or 0 on the stack.
Function ${un}TillIsOpen
  Push $R0
  Push $R1
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Global\GerabahPOS-program") p .r10 ?e'
  Pop $R1
  ${If} $R0 P<> 0
    System::Call 'kernel32::CloseHandle(p r10)'
    StrCpy $R1 1
  ${ElseIf} $R1 == 2  ; no such thing
    StrCpy $R1 0
  ${Else}  ; it is there, and another user's
    StrCpy $R1 1
  ${EndIf}
  Pop $R0
  Exch $R1
FunctionEnd

; Nobody watches a silent run: it says why, and ends with its code.
Function ${un}RefuseWhileOpen
  ${Do}
    Call ${un}TillIsOpen
    Pop $R0
    ${If} $R0 == 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      Push "$(SAY_TILL_OPEN)"
      Call ${un}Note
      SetErrorLevel 3
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(SAY_TILL_OPEN)" IDRETRY again
      SetErrorLevel 3
      Quit
    again:
  ${Loop}
FunctionEnd

; From here on no till starts; and none has started just before.
Function ${un}TakeTurn
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Global\GerabahPOS-setup") p .r10 ?e'
  Pop $R1
  ${If} $R1 == 183  ; it was there already
  ${OrIf} $R0 P= 0
    Push "$(SAY_SETUP_OPEN)"
    Call ${un}Note
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(SAY_SETUP_OPEN)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  StrCpy $Turn $R0
  Call ${un}RefuseWhileOpen
FunctionEnd

Function ${un}LeaveTurn
  System::Call 'kernel32::CloseHandle(p $Turn)'
FunctionEnd
!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

!macro RefuseWith sentence
  Push "${sentence}"
  Call Note
  MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
  SetErrorLevel 4
  Quit
!macroend

; --- set-up ---------------------------------------------------------------------------------------------------

Function .onInit
  SetRegView 64
  !insertmacro WhereDataAre
  StrCpy $LANGUAGE ${LANG_INDONESIAN}
  ReadRegStr $R0 HKCU "${MUI_LANGDLL_REGISTRY_KEY}" "${MUI_LANGDLL_REGISTRY_VALUENAME}"
  ${If} $R0 != ""
    StrCpy $LANGUAGE $R0
  ${EndIf}
  StrCpy $R9 $INSTDIR  ; what /D=FOLDER said
  !insertmacro MULTIUSER_INIT
  ${If} $R9 != ""
    StrCpy $INSTDIR $R9
  ${EndIf}
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

; Not in .onInit, which still speaks the language of Windows: called before the first page, or in the section of a
; silent run.
Function LookBefore
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro RefuseWith "$(SAY_WINDOWS)"
  ${EndIf}
  Call RefuseWhileOpen
  Call AskBeforeOlder
FunctionEnd

Function AskBeforeOlder
  ReadRegStr $R8 SHCTX "${KEY}" "DisplayVersion"
  ${If} $R8 == ""
    Return
  ${EndIf}
  ${VersionCompare} "$R8" "${VERSION}" $R0
  ${If} $R0 != 1
    Return
  ${EndIf}
  ${GetParameters} $R1
  ClearErrors
  ${GetOptions} $R1 "/OLDER" $R2
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(SAY_OLDER)" /SD IDNO IDYES all_the_same
    Push "$(SAY_OLDER)"
    Call Note
    SetErrorLevel 4
    Quit
  all_the_same:
FunctionEnd

!macro FailWhereWrong
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}
!macroend

Function GiveUp
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\program.new"
  Call PutBack
  Push "$(SAY_FAILED)"
  Call Note
  MessageBox MB_OK|MB_ICONSTOP "$(SAY_FAILED)" /SD IDOK
  SetErrorLevel 2
  Quit
FunctionEnd

; After a plug was pulled between the two renames the old program has its place again.
Function PutBack
  ${IfNot} ${FileExists} "$INSTDIR\program\${MARK}"
  ${AndIf} ${FileExists} "$INSTDIR\program.old\${MARK}"
    RMDir /r "$INSTDIR\program"
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
  ${EndIf}
  ClearErrors
FunctionEnd

; A virus scanner still reads what was just written, and holds the folder for a while: half a minute is waited.
!macro Swap from to
  StrCpy $R0 60
  ${Do}
    ClearErrors
    Rename "${from}" "${to}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $R0 $R0 - 1
    ${If} $R0 = 0
      Call GiveUp
    ${EndIf}
    Sleep 500
  ${Loop}
!macroend

; A launcher is there whole or not at all: written under another name, and moved over the old one in one step.
!macro Launcher name
  File "/oname=$INSTDIR\${name}.new" "${LAUNCHERS}${name}"
  !insertmacro FailWhereWrong
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\${name}.new", w "$INSTDIR\${name}", i 0x9) i .r10'
  ${If} $R0 = 0
    Call GiveUp
  ${EndIf}
!macroend

Section
  ${If} ${Silent}
    Call LookBefore
  ${EndIf}
  Call TakeTurn
  Call PutBack
  ${If} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\program\${MARK}"
    !insertmacro RefuseWith "$(SAY_FOREIGN)"
  ${EndIf}
  RMDir /r "$INSTDIR\program.new"
  RMDir /r "$INSTDIR\program.old"
  ClearErrors
  SetOutPath "$INSTDIR\program.new"
  File /r "${FILES}"
  !insertmacro FailWhereWrong
  SetOutPath "$INSTDIR"  ; no folder can be renamed while somebody is in it

  ${If} ${FileExists} "$INSTDIR\program\*.*"
    !insertmacro Swap "$INSTDIR\program" "$INSTDIR\program.old"
  ${EndIf}
  !insertmacro Swap "$INSTDIR\program.new" "$INSTDIR\program"
  !insertmacro Launcher "Gerabah POS.exe"
  !insertmacro Launcher "gerabah-pos.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\program.old"

  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\Gerabah POS.exe" "" "$INSTDIR\Gerabah POS.exe" 0 SW_SHOWNORMAL "" "$(SAY_SHORTCUT)"
  CreateShortcut "$DESKTOP\${APP}.lnk" "$INSTDIR\Gerabah POS.exe" "" "$INSTDIR\Gerabah POS.exe" 0 SW_SHOWNORMAL "" "$(SAY_SHORTCUT)"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${APP}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\Gerabah POS.exe"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${APP}"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  Call LeaveTurn
  Push "$(SAY_INSTALLED)"
  Call Note
SectionEnd

; By the desktop, so that a set-up with an administrator's rights does not hand them to the till.
Function OpenTill
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\Gerabah POS.exe"'
FunctionEnd

; --- uninstaller ----------------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  !insertmacro WhereDataAre
  ReadRegStr $R0 HKCU "${MUI_LANGDLL_REGISTRY_KEY}" "${MUI_LANGDLL_REGISTRY_VALUENAME}"
  StrCpy $LANGUAGE ${LANG_INDONESIAN}
  ${If} $R0 != ""
    StrCpy $LANGUAGE $R0
  ${EndIf}
  StrCpy $R9 $INSTDIR
  !insertmacro MULTIUSER_UNINIT
  StrCpy $INSTDIR $R9  ; the folder that this uninstaller lies in, whatever another set-up wrote down
FunctionEnd

; Only what the set-up made is taken away, name by name; anything else in the folder stays, and the folder with it.
Section "Uninstall"
  Call un.TakeTurn
  SetOutPath "$TEMP"
  ClearErrors
  Delete "$INSTDIR\Gerabah POS.exe"
  Delete "$INSTDIR\gerabah-pos.exe"
  RMDir /r "$INSTDIR\program"
  ${If} ${Errors}
    Push "$(SAY_NOT_REMOVED)"
    Call un.Note
    MessageBox MB_OK|MB_ICONSTOP "$(SAY_NOT_REMOVED)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"
  RMDir /r "$INSTDIR\program.new"
  Delete "$INSTDIR\Gerabah POS.exe.new"
  Delete "$INSTDIR\gerabah-pos.exe.new"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey HKCU "Software\GerabahPOS"
  Call un.LeaveTurn
  Push "$(SAY_REMOVED)"
  Call un.Note
SectionEnd
