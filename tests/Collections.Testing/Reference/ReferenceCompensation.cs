namespace Collections.Testing.Reference;

/// <summary>A compensation under way.</summary>
/// <param name="Records">The scope whose records are compensated.</param>
/// <param name="Before">Only those with a smaller number.</param>
/// <param name="Named">Only those of this activity; null = all.</param>
/// <param name="Done">What follows when none is left.</param>
internal sealed record ReferenceCompensation(ReferenceScope Records, int Before, string? Named, Action Done);
