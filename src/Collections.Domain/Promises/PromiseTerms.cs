namespace Collections.Domain.Promises;

/// <summary>How a promise is judged: shares of what was promised, in hundredths of a per cent.</summary>
/// <param name="Tolerance">What may be missing and it is kept all the same, from 0 to below 10,000.</param>
/// <param name="Partly">From what share on it is partly kept, from 1 to 10,000 less the tolerance.</param>
/// <param name="Grace">Business days after the due date in which a payment still counts, from 0 to <see cref="MostGrace"/>.</param>
public readonly record struct PromiseTerms(int Tolerance, int Partly, int Grace)
{
    /// <summary>All of what was promised.</summary>
    public const int Whole = 10_000;

    /// <summary>The most business days of grace.</summary>
    public const int MostGrace = 99;

    private const int Bits = 16;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>What may be missing is 5 per cent, partly kept is from 30 per cent, two business days of grace.</summary>
    public static PromiseTerms Usual { get; } = new(500, 3_000, 2);

    /// <summary>Whether a promise can be judged by them.</summary>
    public bool IsSound => Tolerance is >= 0 and < Whole && Partly >= 1 && Partly <= Whole - Tolerance && Grace is >= 0 and <= MostGrace;

    /// <summary>The terms as one number.</summary>
    public long Pack() => (uint)Tolerance | ((long)Partly << Bits) | ((long)Grace << (2 * Bits));

    /// <summary>The terms of a number.</summary>
    public static PromiseTerms Unpack(long packed) => new((int)(packed & Mask), (int)(packed >> Bits & Mask), (int)(packed >> (2 * Bits) & Mask));

    /// <summary>Whether what was paid is enough.</summary>
    /// <param name="promised">In hundredths, more than 0.</param>
    /// <param name="paid">In hundredths.</param>
    public bool IsKept(long promised, long paid) => Reaches(promised, paid, Whole - Tolerance);

    /// <summary>What a promise has come to once the grace is over.</summary>
    /// <param name="promised">In hundredths, more than 0.</param>
    /// <param name="paid">In hundredths.</param>
    public PromiseState Judge(long promised, long paid) =>
        IsKept(promised, paid) ? PromiseState.Kept : Reaches(promised, paid, Partly) ? PromiseState.PartlyKept : PromiseState.Broken;

    private static bool Reaches(long promised, long paid, int share) => (Int128)paid * Whole >= (Int128)promised * share;
}
