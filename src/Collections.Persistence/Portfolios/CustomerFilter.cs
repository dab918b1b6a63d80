using System.Numerics;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Remembers customers that were added since an intake began (a Bloom filter: Bloom, 1970): where it says no, the
/// database need not be asked. Wrong one time in some hundred up to two million customers, more often beyond, and then
/// only slower.
/// </summary>
/// <param name="customers">How many are to come at most.</param>
internal sealed class CustomerFilter(long customers)
{
    private const int BitsPerCustomer = 16;
    private const int MostBits = 1 << 25;
    private readonly ulong[] words = new ulong[Bits(customers) / 64];

    public void Add(ulong hash)
    {
        for (int i = 0; i < 4; i++)
            words[Word(hash, i)] |= Bit(hash, i);
    }

    public bool MayHold(ulong hash)
    {
        for (int i = 0; i < 4; i++)
        {
            if ((words[Word(hash, i)] & Bit(hash, i)) == 0)
                return false;
        }

        return true;
    }

    private static int Bits(long customers) => (int)BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(customers, 4, MostBits / BitsPerCustomer) * BitsPerCustomer);

    private static uint Place(ulong hash, int i) => (uint)hash + ((uint)i * (uint)((hash >> 32) | 1));

    private int Word(ulong hash, int i) => (int)(Place(hash, i) >> 6) & (words.Length - 1);

    private static ulong Bit(ulong hash, int i) => 1UL << (int)(Place(hash, i) & 63);
}
