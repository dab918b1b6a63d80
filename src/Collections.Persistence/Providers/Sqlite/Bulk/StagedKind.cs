namespace Collections.Persistence.Providers.Sqlite.Bulk;

/// <summary>What a staged value is; null at first.</summary>
internal static class StagedKind
{
    public const byte Null = 0;
    public const byte Integer = 1;
    public const byte Text = 2;
    public const byte Blob = 3;
}
