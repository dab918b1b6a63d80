namespace Collections.Intake.Mappings;

/// <summary>A mapping, or what is wrong with it.</summary>
public sealed record MappingResult(PortfolioMapping? Mapping, IReadOnlyList<MappingFinding> Findings)
{
    /// <summary>The mapping, where its kind is payments; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Payments { get; init; }

    /// <summary>The mapping, where its kind is reasons; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Reasons { get; init; }

    /// <summary>The mapping, where its kind is rates; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Rates { get; init; }

    /// <summary>The mapping, where its kind is relations; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Relations { get; init; }

    /// <summary>The mapping, where its kind is objects; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Objects { get; init; }

    /// <summary>The mapping, where its kind is calls; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? Calls { get; init; }

    /// <summary>The mapping, where its kind is take-on; then <see cref="Mapping"/> is null.</summary>
    public ListMapping? TakeOn { get; init; }
}
