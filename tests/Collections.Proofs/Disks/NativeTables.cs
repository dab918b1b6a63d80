using System.Runtime.InteropServices;

namespace Collections.Proofs.Disks;

/// <summary>The table sqlite3_vfs of sqlite3.h, version 2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Vfs
{
    public int Version;
    public int FileSize;
    public int LongestPath;
    public Vfs* Next;
    public byte* Name;
    public void* Data;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, OpenFile*, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int*, int> Access;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, byte*, int> FullPath;
    public void* OpenLibrary;
    public void* LibraryError;
    public void* FindSymbol;
    public void* CloseLibrary;
    public delegate* unmanaged[Cdecl]<Vfs*, int, byte*, int> Randomness;
    public delegate* unmanaged[Cdecl]<Vfs*, int, int> Sleep;
    public delegate* unmanaged[Cdecl]<Vfs*, double*, int> CurrentTime;
    public delegate* unmanaged[Cdecl]<Vfs*, int, byte*, int> LastError;
    public delegate* unmanaged[Cdecl]<Vfs*, long*, int> CurrentTimeMilliseconds;
}

/// <summary>What SQLite keeps of an open file: sqlite3_file, and behind it our own handle.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OpenFile
{
    public FileTable* Methods;
    public nint Connection;
}

/// <summary>The table sqlite3_io_methods of sqlite3.h, version 2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileTable
{
    public int Version;
    public delegate* unmanaged[Cdecl]<OpenFile*, int> Close;
    public delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<OpenFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int> Sync;
    public delegate* unmanaged[Cdecl]<OpenFile*, long*, int> Size;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int> Lock;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int> Unlock;
    public delegate* unmanaged[Cdecl]<OpenFile*, int*, int> CheckReserved;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, void*, int> Control;
    public delegate* unmanaged[Cdecl]<OpenFile*, int> SectorSize;
    public delegate* unmanaged[Cdecl]<OpenFile*, int> Characteristics;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int, int, nint*, int> MapShared;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int, int, int> LockShared;
    public delegate* unmanaged[Cdecl]<OpenFile*, void> Barrier;
    public delegate* unmanaged[Cdecl]<OpenFile*, int, int> UnmapShared;
}
