namespace Collections.Persistence.Providers.Sqlite;

/// <summary>What a parameter is bound to; null at first, as SQLite has it.</summary>
internal readonly record struct Bound(byte Kind, long Value)
{
    public const byte Null = 0;
    public const byte Integer = 1;

    /// <summary>A text or blob: not remembered.</summary>
    public static readonly Bound Bytes = new(2, 0);
}
