namespace Collections.Activities.HandOff;

/// <summary>Of what firms have shares.</summary>
public enum ShareBasis
{
    /// <summary>Of the amount.</summary>
    Amount,

    /// <summary>Of the number of customers, or of cases where customers are not kept whole.</summary>
    Count,
}
