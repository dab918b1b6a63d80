using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>A strategy in the list.</summary>
/// <param name="Name">What it is called over all its versions.</param>
/// <param name="Title">What its latest drawing calls it.</param>
/// <param name="Latest">Number of the latest version.</param>
/// <param name="Status">Of the latest version.</param>
/// <param name="Published">Number of the version that new cases take; null where there is none.</param>
/// <param name="PublishedAt">When that was published.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="ChangedAt">When the latest version was made.</param>
/// <param name="OpenCases">Cases that are open on any version.</param>
/// <param name="IsBpmn">Whether the source is a drawing in BPMN.</param>
internal sealed record StrategySummary(
    string Name,
    string Title,
    int Latest,
    StrategyStatus Status,
    int? Published,
    DateTimeOffset? PublishedAt,
    string? PublishedBy,
    DateTimeOffset ChangedAt,
    long OpenCases,
    bool IsBpmn);

/// <summary>A version in a strategy's history.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Status">Draft, published or retired.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom; null where that is not known.</param>
/// <param name="Comment">What it is for, as its approval was asked for; null where it was not.</param>
/// <param name="PublishedAt">When it was published; null where it never was.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="OpenCases">Cases that are open on it.</param>
/// <param name="Publication">With which night it is published by itself; null where no date is set.</param>
internal sealed record VersionSummary(
    int Version, StrategyStatus Status, DateTimeOffset CreatedAt, string? CreatedBy, string? Comment, DateTimeOffset? PublishedAt, string? PublishedBy, long OpenCases, Publication? Publication);
