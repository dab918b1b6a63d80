namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>What a part of a run has changed, as it was before.</summary>
/// <param name="Cases">The cases that it moved, in the order of their ids.</param>
/// <param name="Dues">Dates that it moved, as a hold had ended.</param>
/// <param name="Exclusions">Entries of the list of accounts without a case that it changed or removed.</param>
internal sealed record PartImage(IReadOnlyList<CaseImage> Cases, IReadOnlyList<DueImage> Dues, IReadOnlyList<ExclusionImage> Exclusions)
{
    private const int HasVariables = 1;
    private const int HasPlace = 2;

    /// <summary>Reads the bytes of a stored image.</summary>
    public static PartImage Read(byte[] bytes)
    {
        var cursor = new ImageCursor(bytes);
        long origin = cursor.Number();
        var cases = new CaseImage[cursor.Small()];
        long id = 0;
        for (int i = 0; i < cases.Length; i++)
            cases[i] = ReadCase(cursor, id += cursor.Number(), origin);
        var dues = new DueImage[cursor.Small()];
        for (int i = 0; i < dues.Length; i++)
            dues[i] = new DueImage(cursor.Number() == 1, cursor.Number(), cursor.Small(), Optional(cursor));
        var exclusions = new ExclusionImage[cursor.Small()];
        for (int i = 0; i < exclusions.Length; i++)
            exclusions[i] = new ExclusionImage(cursor.Number(), cursor.Number(), cursor.Number());
        return new PartImage(cases, dues, exclusions);
    }

    private static CaseImage ReadCase(ImageCursor cursor, long id, long origin)
    {
        bool isWritten = cursor.Number() == 1;
        long present = cursor.Number();
        var columns = new long?[CaseImages.Columns.Count];
        for (int column = 0; column < columns.Length; column++)
        {
            if ((present & (1L << column)) != 0)
                columns[column] = cursor.Number();
        }

        long blobs = cursor.Number();
        byte[]? variables = (blobs & HasVariables) != 0 ? cursor.Bytes() : null;
        byte[]? place = (blobs & HasPlace) != 0 ? cursor.Bytes() : null;
        var tokens = new TokenImage[cursor.Small()];
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = ReadToken(cursor, origin);
        return new CaseImage(id, isWritten, columns, variables, place, tokens);
    }

    private static TokenImage ReadToken(ImageCursor cursor, long origin)
    {
        (int seq, int scope, int node, int flow) = (cursor.Small(), cursor.Small(), cursor.Small(), cursor.Small());
        long? due = cursor.Small() switch
        {
            CaseImages.NoDue => null,
            CaseImages.DueInMinutes => origin + (cursor.Number() * CaseImages.Minute),
            _ => origin + cursor.Number(),
        };
        byte[] extra = cursor.Bytes();
        return new TokenImage(seq, scope, node, flow, due, extra.Length == 0 ? null : extra);
    }

    private static long? Optional(ImageCursor cursor) => cursor.Number() == 0 ? null : cursor.Number();
}
