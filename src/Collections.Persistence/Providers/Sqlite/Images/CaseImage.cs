namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>What a case was before a part moved it.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="IsWritten">Whether the part wrote its row, whose version grew by one; else its tokens alone.</param>
/// <param name="Columns">The values of <see cref="CaseImages.Columns"/>; null where there was none.</param>
/// <param name="Variables">As they were stored.</param>
/// <param name="Place">As it was stored.</param>
/// <param name="Tokens">Where it stood.</param>
internal sealed record CaseImage(long Id, bool IsWritten, long?[] Columns, byte[]? Variables, byte[]? Place, IReadOnlyList<TokenImage> Tokens)
{
    /// <summary>The version of its row that the part left behind.</summary>
    public long VersionLeft => Columns[CaseImages.VersionPlace]!.Value + (IsWritten ? 1 : 0);
}

/// <summary>A token as it was stored.</summary>
internal sealed record TokenImage(int Seq, int Scope, int Node, int Flow, long? Due, byte[]? Extra);
