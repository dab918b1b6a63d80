namespace Collections.Intake.Mappings;

/// <summary>A mapping, or what is wrong with it.</summary>
public sealed record MappingResult(PortfolioMapping? Mapping, IReadOnlyList<MappingFinding> Findings)
{
    /// <summary>The mapping, where its kind is payments; then <see cref="Mapping"/> is null.</summary>
    public Payments.PaymentMapping? Payments { get; init; }
}
