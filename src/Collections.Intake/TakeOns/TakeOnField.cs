namespace Collections.Intake.TakeOns;

/// <summary>A field of a record.</summary>
/// <param name="Name">As mappings call it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether every row has it.</param>
public sealed record TakeOnField(string Name, TakeOnKind Kind, bool IsRequired = false);
