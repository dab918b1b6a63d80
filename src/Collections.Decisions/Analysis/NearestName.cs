namespace Collections.Decisions.Analysis;

/// <summary>Suggests the name that a writer may have meant.</summary>
internal static class NearestName
{
    private const int LongestName = 64;
    private const int MostNames = 2_000;

    /// <summary>" Did you mean 'x'?", or nothing where no known name is near.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName) return "";
        var most = Math.Max(1, name.Length / 3);
        var nearest = known.Take(MostNames).Where(candidate => Math.Abs(candidate.Length - name.Length) <= most)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is null ? "" : $" Did you mean '{nearest.Name}'?";
    }

    // Letters to insert, to leave out or to change; a capital is the same letter.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
