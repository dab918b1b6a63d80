namespace Collections.Domain.Cases;

/// <summary>What settled a case: by what nothing of it is past due any more, or no more than the tolerance. The numbers are stored.</summary>
public enum CureReason
{
    /// <summary>Booked payments explain it. Only this is a cure in rates, and only payments are recovery.</summary>
    Cash = 0,

    /// <summary>The due dates were moved: nothing is past due, and as much is owed as before.</summary>
    ReAged = 1,

    /// <summary>Another account took the debt over.</summary>
    Refinanced = 2,

    /// <summary>A credit without a payment: less is owed, and no booked payment says why.</summary>
    Adjusted = 3,

    /// <summary>The debt was given up.</summary>
    WrittenOff = 4,
}
