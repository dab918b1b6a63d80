namespace Collections.Domain.Cases;

/// <summary>Which account of a case that works several lends it what cannot be added up: product, region, attributes.</summary>
public enum LeadRule
{
    /// <summary>The one with the largest amount past due; of equal ones the largest total due, then the one known longest.</summary>
    PastDue,

    /// <summary>The one most days past due; of equal ones as with <see cref="PastDue"/>.</summary>
    DaysPastDue,
}
