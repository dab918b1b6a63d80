namespace Collections.Domain.Facts;

/// <summary>Why an attribute cannot be declared as it was.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Reason">What it is declared as, and what stands against it.</param>
public sealed record AttributeConflict(string Name, string Reason);
