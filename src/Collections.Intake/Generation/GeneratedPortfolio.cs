namespace Collections.Intake.Generation;

/// <summary>What portfolio to generate. The same values give the same bytes; a later day gives the same accounts, a day older.</summary>
/// <param name="Accounts">How many accounts there are on day 0.</param>
/// <param name="Seed">Another seed gives another portfolio.</param>
/// <param name="Day">Days after the first file: accounts age, some pay, relapse, leave, and new ones come.</param>
public sealed record GeneratedPortfolio(long Accounts, int Seed, int Day = 0)
{
    /// <summary>The position date of day 0.</summary>
    public DateOnly FirstPosition { get; init; } = new(2026, 11, 23);

    /// <summary>The position date of this day.</summary>
    public DateOnly Position => FirstPosition.AddDays(Day);

    /// <summary>Share of the accounts that are past due on day 0.</summary>
    public double LateShare { get; init; } = 0.6;

    /// <summary>Share of the late accounts that pay all that is past due, each day.</summary>
    public double CureShare { get; init; } = 0.02;

    /// <summary>Share of the late accounts that pay a part of what is past due, each day.</summary>
    public double PartPaymentShare { get; init; } = 0.015;

    /// <summary>Share of the late accounts that pay all that is owed, each day.</summary>
    public double FullPaymentShare { get; init; } = 0.005;

    /// <summary>Share of the accounts without arrears that fall into them, each day.</summary>
    public double RelapseShare { get; init; } = 0.005;

    /// <summary>Share of the accounts that are no longer in the file, each day.</summary>
    public double LeavingShare { get; init; } = 0.0002;

    /// <summary>New accounts each day, as a share of those of day 0.</summary>
    public double ArrivalShare { get; init; } = 0.001;
}
