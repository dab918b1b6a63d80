namespace Collections.Domain.Holds;

/// <summary>Why somebody wants a case to be left alone for a time.</summary>
public enum HoldReason
{
    /// <summary>None of the others: the text says it.</summary>
    Other = 0,

    /// <summary>The customer disputes the debt, or has complained.</summary>
    Dispute = 1,

    /// <summary>The customer has died.</summary>
    Death = 2,

    /// <summary>Illness, loss of work: the customer cannot pay for now.</summary>
    Hardship = 3,

    /// <summary>Insolvency proceedings.</summary>
    Insolvency = 4,

    /// <summary>A fraud is looked into.</summary>
    Fraud = 5,

    /// <summary>A court or a law forbids to collect.</summary>
    Legal = 6,

    /// <summary>A flood, an earthquake: the place is left alone.</summary>
    Disaster = 7,
}
