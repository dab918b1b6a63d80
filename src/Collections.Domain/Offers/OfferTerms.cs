namespace Collections.Domain.Offers;

/// <summary>What is offered, or the most that may be; shares are in hundredths of a per cent, from 0 to 10,000.</summary>
/// <param name="Instalments">Instalments besides the down payment, from 1 to <see cref="MostInstalments"/>.</param>
/// <param name="Down">The down payment, of what is agreed; as a limit the least.</param>
/// <param name="Principal">What is waived of the principal; as a limit the most.</param>
/// <param name="Interest">What is waived of interest and penalties; as a limit the most.</param>
public readonly record struct OfferTerms(int Instalments, int Down, int Principal, int Interest)
{
    /// <summary>The most instalments: ten years of months.</summary>
    public const int MostInstalments = 120;

    /// <summary>A whole, in hundredths of a per cent.</summary>
    public const int Whole = 10_000;

    /// <summary>As limits: whatever can be agreed at all.</summary>
    public static OfferTerms Anything { get; } = new(MostInstalments, 0, Whole, Whole);

    /// <summary>Whether they can be agreed at all. A down payment of everything leaves nothing for instalments.</summary>
    public bool AreSound => Instalments is >= 1 and <= MostInstalments && Down is >= 0 and < Whole && Principal is >= 0 and <= Whole && Interest is >= 0 and <= Whole;

    /// <summary>Whether they keep within limits.</summary>
    public bool AreWithin(OfferTerms limits) => Instalments <= limits.Instalments && Down >= limits.Down && Principal <= limits.Principal && Interest <= limits.Interest;
}
