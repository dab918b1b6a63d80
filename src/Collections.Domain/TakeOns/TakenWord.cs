namespace Collections.Domain.TakeOns;

/// <summary>What can be said of a step at which a case is taken on from another system, and by which word its activity asks for it.</summary>
public static class TakenWord
{
    /// <summary>What was promised, a number above 0 in the unit of the promise.</summary>
    public const string Amount = "amount";

    /// <summary>For when it was promised, a date.</summary>
    public const string Due = "due";

    /// <summary>Who took the promise, a text.</summary>
    public const string MadeBy = "made by";

    /// <summary>In what it was promised, a text; without it as the step says.</summary>
    public const string Unit = "unit";

    /// <summary>On which date the case is taken on: what lies before was done by the other system.</summary>
    public const string TakenOn = "taken on";

    /// <summary>Which firm has the case, a text.</summary>
    public const string Firm = "firm";

    /// <summary>What was owed in all when the firm got it, a number from 0.</summary>
    public const string Balance = "balance";

    /// <summary>When the term of the placement ends, a date; without it as the step says.</summary>
    public const string TermEnds = "term ends";
}
