namespace Collections.Domain.Offers;

/// <summary>How the plan of an accepted offer is paid, and when it is broken.</summary>
/// <param name="DownDays">Calendar days from the acceptance to the down payment, from 0 to <see cref="MostDays"/>.</param>
/// <param name="FirstDays">Calendar days from the acceptance to the first instalment, from 1 to <see cref="MostDays"/>.</param>
/// <param name="Period">How far apart the instalments are.</param>
/// <param name="Tolerance">What may be missing of what is due by a date, in hundredths of a per cent, from 0 to below 10,000.</param>
/// <param name="Grace">Business days after its date in which an instalment still counts, from 0 to <see cref="MostDays"/>.</param>
/// <param name="Missed">From how many missed instalments on the plan is broken, from 1.</param>
public readonly record struct PlanTerms(int DownDays, int FirstDays, PlanPeriod Period, int Tolerance, int Grace, int Missed)
{
    /// <summary>The most days.</summary>
    public const int MostDays = 366;

    /// <summary>Down payment in 3 days, first instalment in 30, monthly; 5 per cent may be missing, 2 business days of grace; broken at 2 missed instalments.</summary>
    public static PlanTerms Usual { get; } = new(3, 30, PlanPeriod.Month, 500, 2, 2);

    /// <summary>Whether a plan can be made of them.</summary>
    public bool AreSound => DownDays is >= 0 and <= MostDays && FirstDays is >= 1 and <= MostDays && FirstDays >= DownDays && Tolerance is >= 0 and < OfferTerms.Whole
        && Grace is >= 0 and <= MostDays && Missed is >= 1 and <= OfferTerms.MostInstalments;
}
