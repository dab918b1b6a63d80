namespace Collections.Intake.TakeOns;

/// <summary>What a field of a record holds.</summary>
public enum TakeOnKind
{
    /// <summary>A reference of an account.</summary>
    Reference,

    /// <summary>A text of at most 256 bytes.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number from 0.</summary>
    Whole,

    /// <summary>An amount from 0, with two decimals.</summary>
    Amount,
}
