namespace Collections.Proofs.Disks;

/// <summary>SQLite's numbers, as sqlite3.h has them.</summary>
internal static class Codes
{
    public const int Ok = 0;
    public const int Busy = 5;
    public const int ReadFailed = 10 | (1 << 8);
    public const int ShortRead = 10 | (2 << 8);
    public const int WriteFailed = 10 | (3 << 8);
    public const int SyncFailed = 10 | (4 << 8);
    public const int TruncateFailed = 10 | (6 << 8);
    public const int DeleteFailed = 10 | (10 << 8);
    public const int SharedMemoryFailed = 10 | (19 << 8);
    public const int NothingToDelete = 10 | (23 << 8);
    public const int NotFound = 12;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Create = 0x4;
    public const int DeleteOnClose = 0x8;

    /// <summary>Bytes beside a write stay what they were, also when the power goes: so it is with disks of today.</summary>
    public const int PowerSafeOverwrite = 0x1000;

    public static int Of(DiskAnswer answer, int failure) => answer switch
    {
        DiskAnswer.Done => Ok,
        DiskAnswer.Full => Full,
        _ => failure,
    };
}
