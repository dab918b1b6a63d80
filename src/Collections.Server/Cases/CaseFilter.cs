namespace Collections.Server.Cases;

/// <summary>Which cases are wanted; null = whichever.</summary>
/// <param name="Search">The beginning of a reference of account or customer, or a part of the customer's name from three letters on.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of the version of that strategy: of the case, or with <paramref name="Passed"/> the one under which it came by.</param>
/// <param name="ElementId">BPMN id of an element at which a case stands, in any version of the strategy.</param>
/// <param name="Segment">Name of the segment.</param>
/// <param name="Stage">The word of a stage.</param>
/// <param name="Situation">The word of a situation, whichever strategy or version says it.</param>
/// <param name="IsOpen">Only open or only closed ones.</param>
/// <param name="Passed">BPMN id of a node or flow of that strategy by which a case came in a run.</param>
/// <param name="From">The first business date of those runs.</param>
/// <param name="To">The last business date of those runs.</param>
/// <param name="LeastDue">What is due today at least, in hundredths.</param>
/// <param name="MostDue">What is due today at most, in hundredths.</param>
internal sealed record CaseFilter(
    string? Search, string? Strategy, int? Version, string? ElementId, string? Segment, string? Stage, string? Situation, bool? IsOpen,
    string? Passed = null, DateOnly? From = null, DateOnly? To = null, long? LeastDue = null, long? MostDue = null)
{
    /// <summary>Text codes of the companies whose cases alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }

    /// <summary>The product of the account at which a case stands.</summary>
    public string? Product { get; init; }

    /// <summary>The name of the delinquency bucket of that account, as the portfolio calls it now.</summary>
    public string? Bucket { get; init; }

    /// <summary>Name of the work queue of the case.</summary>
    public string? Queue { get; init; }

    public bool IsOfDue => LeastDue is not null || MostDue is not null;
}
