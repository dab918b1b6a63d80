namespace Collections.Conformance.Dmn;

/// <summary>What became of one test case.</summary>
/// <param name="Level">The folder of the level: "compliance-level-3".</param>
/// <param name="Directory">The folder of the case.</param>
/// <param name="File">The name of the test file, without extension.</param>
/// <param name="Case">Its id in the file.</param>
/// <param name="Failure">Why it does not pass; null where it does.</param>
/// <param name="IsIgnored">Whether it was not run.</param>
internal sealed record TckOutcome(string Level, string Directory, string File, string Case, string? Failure, bool IsIgnored = false)
{
    private const int LongestComment = 300;

    public string Id => $"{Directory}/{File}/{Case}";

    /// <summary>The line of a vendor's tck_results.csv: directory, test file, case, result and comment, each in quotes.</summary>
    public string Csv => string.Join(',', new[] { $"{Level}/{Directory}", File, Case, Result, Comment }.Select(Quoted));

    private string Result => IsIgnored ? "IGNORED" : Failure is null ? "SUCCESS" : "ERROR";

    private string Comment => Failure is null ? "" : Failure.Length <= LongestComment ? Failure : Failure[..LongestComment] + "…";

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
