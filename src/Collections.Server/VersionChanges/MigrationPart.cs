using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Server.Commands;

namespace Collections.Server.VersionChanges;

/// <summary>The part of a version's cases that a migration is of. It is chosen once, when the migration is begun: a filter takes other cases afterwards.</summary>
/// <param name="Choice">How it was chosen.</param>
/// <param name="Cases">Numbers of the cases.</param>
internal sealed record MigrationPart(MigrationChoice Choice, IReadOnlySet<long> Cases)
{
    /// <summary>References that name no case that could come over, with the reason.</summary>
    public IReadOnlyList<MigrationStranger> Strangers { get; init; } = [];

    /// <summary>The cases as a JSON list, ascending.</summary>
    public string CasesJson => JsonSerializer.Serialize(Cases.Order(), JsonText.Options);

    /// <summary>The subjects of the cases, ascending.</summary>
    public IReadOnlyList<long> Subjects => [.. Cases.Select(id => id >> CaseId.SubjectShift).Distinct().Order()];

    /// <summary>What of the part is said beside counts.</summary>
    /// <param name="others">How many open cases of the version are not of the part.</param>
    public MigratedPart Summary(long others) =>
        new(Choice.Query, Choice.Named, Cases.Count, others, [.. Strangers.Take(MigratedPart.MostStrangers)], Strangers.Count);
}

/// <summary>How a part of a version's cases was chosen.</summary>
/// <param name="Query">The filter of the list of cases that took them; null where they were named.</param>
/// <param name="Named">How many references of cases or accounts were given; 0 with a filter.</param>
internal sealed record MigrationChoice(string? Query, int Named)
{
    public string Write() => JsonSerializer.Serialize(this, JsonText.Options);

    public static MigrationChoice Read(string json) => JsonSerializer.Deserialize<MigrationChoice>(json, JsonText.Options) ?? new(null, 0);
}

/// <summary>What is said of a part of a version's cases.</summary>
/// <param name="Query">The filter that took them; null where they were named.</param>
/// <param name="Named">How many references were given; 0 with a filter.</param>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Others">How many open cases of the old version are not of it: they stay.</param>
/// <param name="Strangers">The first references that name no case that could come over.</param>
/// <param name="StrangersInAll">How many such references there are.</param>
internal sealed record MigratedPart(string? Query, int Named, long Cases, long Others, IReadOnlyList<MigrationStranger> Strangers, int StrangersInAll)
{
    /// <summary>The most strangers that are told one by one.</summary>
    public const int MostStrangers = 200;
}

/// <summary>A reference that names no case that could come over.</summary>
/// <param name="Reference">As it was given.</param>
/// <param name="Why">What was expected, and what was found.</param>
internal sealed record MigrationStranger(string Reference, string Why);
