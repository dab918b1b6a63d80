namespace Collections.Server.Nightly;

/// <summary>One business date to be worked.</summary>
/// <param name="Date">The business date.</param>
/// <param name="PortfolioFile">The portfolio file of the night; null = without intake.</param>
/// <param name="MappingFile">How the file becomes accounts; required with a file.</param>
/// <param name="Position">The date that the file's facts speak of; null = the day before the business date.</param>
/// <param name="Sequence">The file's number on that position; null = the next one.</param>
/// <param name="Workflows">Folder of the strategies that an empty database is given.</param>
internal sealed record NightRequest(
    DateOnly Date,
    string? PortfolioFile,
    string? MappingFile,
    DateOnly? Position,
    int? Sequence,
    string Workflows)
{
    /// <summary>Whether, where the date was worked before, files that came since are told by a run of their own, which moves only cases with news. A file of the request that was taken is told so in any case.</summary>
    public bool Updates { get; init; }
}
