namespace Collections.Server.Placements;

/// <summary>Something that happened to a placement.</summary>
/// <param name="On">When.</param>
/// <param name="What">A word: action, promise, dispute, objection, kept, pending recall, recalled …</param>
/// <param name="By">Who reported it, or the step that decided it.</param>
/// <param name="Text">What was done, why, or the evidence; empty where nothing was said.</param>
internal sealed record PlacementEventRow(DateOnly On, string What, string By, string Text)
{
    /// <summary>Until when: of a promise its date, of a pending recall the last day of an objection, of what is kept its new term; else null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was promised; else null.</summary>
    public string? Amount { get; init; }
}
