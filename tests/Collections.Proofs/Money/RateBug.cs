namespace Collections.Proofs.Money;

/// <summary>A bug in what becomes of rates, planted into the database.</summary>
internal sealed record RateBug
{
    /// <summary>No bug.</summary>
    public static RateBug None { get; } = new();

    /// <summary>A trigger; null = none.</summary>
    public string? Trigger { get; init; }

    /// <summary>What is done before a night is taken up again; null = nothing.</summary>
    public string? BeforeResumption { get; init; }
}
