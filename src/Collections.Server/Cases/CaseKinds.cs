namespace Collections.Server.Cases;

/// <summary>What a filter asks of a case's account and work, by names; null = whichever.</summary>
/// <param name="Product">The product.</param>
/// <param name="Bucket">The delinquency bucket.</param>
/// <param name="Queue">The work queue.</param>
internal sealed record CaseKinds(string? Product, string? Bucket, string? Queue);
