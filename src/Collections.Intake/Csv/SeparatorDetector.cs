namespace Collections.Intake.Csv;

/// <summary>Tells the separator of a file from its header.</summary>
public static class SeparatorDetector
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The candidate that stands most often in the header outside quotes; a comma where none does.</summary>
    public static char Detect(ReadOnlySpan<byte> header)
    {
        var best = ',';
        var most = 0;
        foreach (var candidate in Candidates)
        {
            var found = Count(header, (byte)candidate);
            if (found <= most) continue;
            best = candidate;
            most = found;
        }
        return best;
    }

    private static int Count(ReadOnlySpan<byte> header, byte separator)
    {
        var isQuoted = false;
        var count = 0;
        foreach (var b in header)
        {
            if (b == (byte)'"') isQuoted = !isQuoted;
            else if (b == separator && !isQuoted) count++;
        }
        return count;
    }
}
