namespace Collections.Domain.Holds;

/// <summary>Scope, who is bound and which clocks stop as one number.</summary>
public static class PackedHold
{
    private const int Bits = 8;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>The number.</summary>
    public static long Pack(HoldScope scope, HoldBound bound, HoldClocks clocks) => (long)scope | ((long)bound << Bits) | ((long)clocks << (2 * Bits));

    /// <summary>What a number says.</summary>
    public static (HoldScope Scope, HoldBound Bound, HoldClocks Clocks) Unpack(long packed) =>
        ((HoldScope)(packed & Mask), (HoldBound)(packed >> Bits & Mask), (HoldClocks)(packed >> (2 * Bits) & Mask));
}
