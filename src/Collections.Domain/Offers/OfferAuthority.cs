namespace Collections.Domain.Offers;

/// <summary>Who may agree to which terms, the least first. The numbers are stored.</summary>
public enum OfferAuthority
{
    /// <summary>Whoever works the case.</summary>
    Collector = 0,

    /// <summary>Who leads the collectors.</summary>
    Supervisor = 1,

    /// <summary>Two persons, neither of whom has asked for the terms.</summary>
    Committee = 2,
}
