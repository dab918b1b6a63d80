namespace Collections.Domain.Offers;

/// <summary>How far apart instalments are. The numbers are stored.</summary>
public enum PlanPeriod
{
    /// <summary>The same day of each month; the last of a month that does not have it.</summary>
    Month = 0,

    /// <summary>14 days.</summary>
    Fortnight = 1,

    /// <summary>7 days.</summary>
    Week = 2,
}
