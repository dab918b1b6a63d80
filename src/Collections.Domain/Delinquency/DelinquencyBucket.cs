namespace Collections.Domain.Delinquency;

/// <summary>A named range of days past due.</summary>
/// <param name="Ordinal">The place in its scale, from 0 (current); the fact <c>bucket</c> holds it.</param>
/// <param name="Name">What people call it: <c>current</c>, <c>1-30</c>, <c>361+</c>.</param>
/// <param name="FromDays">First day, inclusive.</param>
public sealed record DelinquencyBucket(int Ordinal, string Name, int FromDays);
