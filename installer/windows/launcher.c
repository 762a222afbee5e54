/* The two programs that Windows shows: `Gerabah POS.exe` (WINDOWED, the till) and `gerabah-pos.exe` (the commands).

   Python runs inside this process, so that the task list, the task bar and a virus scanner see the till and not
   "python".  The program itself lies in the folder `program` beside it, which an update replaces whole by two
   renames; should the plug be pulled between them, the old one still stands in `program.old` and is taken. */
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 4096
#define PROGRAM_RUNS L"Global\\GerabahPOS-program" /* held by each running till or command */
#define SETUP_RUNS L"Global\\GerabahPOS-setup"     /* held by set-up and uninstaller while they work */

typedef int (*PyMain)(int, wchar_t **);

static void say(const wchar_t *sentence) {
#ifdef WINDOWED
    MessageBoxW(NULL, sentence, L"Gerabah POS", MB_OK | MB_ICONWARNING | MB_SETFOREGROUND);
#else
    fwprintf(stderr, L"gerabah-pos: %ls\n", sentence);
#endif
}

/* Any user of this computer may see it: a set-up for all must notice the till of another one who is logged in. */
static void tell_that_the_program_runs(void) {
    static SECURITY_DESCRIPTOR everybody;
    SECURITY_ATTRIBUTES attributes = {sizeof attributes, &everybody, FALSE};
    InitializeSecurityDescriptor(&everybody, SECURITY_DESCRIPTOR_REVISION);
    SetSecurityDescriptorDacl(&everybody, TRUE, NULL, FALSE);
    CreateMutexW(&attributes, FALSE, PROGRAM_RUNS); /* closed by Windows when this process ends, however it does */
}

static int setup_runs(void) {
    HANDLE mutex = OpenMutexW(SYNCHRONIZE, FALSE, SETUP_RUNS);
    if (mutex) {
        CloseHandle(mutex);
        return 1;
    }
    return GetLastError() != ERROR_FILE_NOT_FOUND;
}

/* python311.dll, python312.dll … in this folder; not python3.dll, which only passes calls on. */
static int find_python(const wchar_t *folder, wchar_t *found) {
    wchar_t pattern[LONGEST];
    WIN32_FIND_DATAW entry;
    HANDLE search;
    int there = 0;
    swprintf(pattern, LONGEST, L"%ls\\python3*.dll", folder);
    search = FindFirstFileW(pattern, &entry);
    if (search == INVALID_HANDLE_VALUE) return 0;
    do {
        if (wcslen(entry.cFileName) > wcslen(L"python3.dll")) {
            swprintf(found, LONGEST, L"%ls\\%ls", folder, entry.cFileName);
            there = 1;
        }
    } while (!there && FindNextFileW(search, &entry));
    FindClose(search);
    return there;
}

static int find_program(wchar_t *folder, wchar_t *python) {
    static const wchar_t *const names[] = {L"program", L"program.old"};
    wchar_t own[LONGEST], *end;
    size_t i;
    DWORD length = GetModuleFileNameW(NULL, own, LONGEST);
    if (!length || length >= LONGEST - 40 || !(end = wcsrchr(own, L'\\'))) return 0;
    *end = 0;
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        swprintf(folder, LONGEST, L"%ls\\%ls", own, names[i]);
        if (find_python(folder, python)) return 1;
    }
    return 0;
}

static PyMain load(const wchar_t *folder, const wchar_t *python) {
    wchar_t stable[LONGEST];
    HMODULE library;
    /* Libraries come from the program's folder and from Windows, never from the folder somebody happens to be in. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(folder);
    library = LoadLibraryExW(python, NULL, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
    swprintf(stable, LONGEST, L"%ls\\python3.dll", folder);
    LoadLibraryExW(stable, NULL, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
    return library ? (PyMain)(void *)GetProcAddress(library, "Py_Main") : NULL;
}

static int run(void) {
    static wchar_t folder[LONGEST], python[LONGEST];
    static wchar_t own[LONGEST];
    /* UTF-8, so that what a command prints into a file reads everywhere alike. */
    static wchar_t *const before[] = {own, L"-X", L"utf8", L"-m",
#ifdef WINDOWED
                                      L"gerabah_window"
#else
                                      L"pos"
#endif
    };
    const int fixed = sizeof before / sizeof *before;
    wchar_t **given, **words;
    int count, i;
    PyMain start;

    tell_that_the_program_runs();
    if (setup_runs()) {
        say(L"Pemasangan Gerabah POS sedang berjalan. Tunggu sampai selesai, lalu buka lagi.\n"
            L"Gerabah POS is being installed. Wait until that is done, then open it again.");
        return 3;
    }
    if (!find_program(folder, python) || !(start = load(folder, python))) {
        say(L"Berkas program Gerabah POS tidak lengkap. Data toko tidak berubah. Pasang lagi dengan berkas setup.\n"
            L"Files of Gerabah POS are missing. The shop's data are untouched. Run the set-up again.");
        return 4;
    }
    GetModuleFileNameW(NULL, own, LONGEST);
    given = CommandLineToArgvW(GetCommandLineW(), &count);
    words = given ? HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *words * (size_t)(fixed + count + 1)) : NULL;
    if (!words) return 4;
    for (i = 0; i < fixed; i++) words[i] = before[i];
    for (i = 1; i < count; i++) words[fixed + i - 1] = given[i];
    return start(fixed + count - 1, words);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show) {
    (void)instance, (void)previous, (void)line, (void)show;
    return run();
}
#else
int wmain(void) { return run(); }
#endif
