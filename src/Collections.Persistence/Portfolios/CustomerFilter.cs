namespace Collections.Persistence.Portfolios;

/// <summary>
/// Remembers customers that were added since an intake began (a Bloom filter: Bloom, 1970): where it says no, the
/// database need not be asked. Wrong one time in some hundred up to two million customers, more often beyond, and then
/// only slower.
/// </summary>
internal sealed class CustomerFilter
{
    private const int Bits = 1 << 25;
    private readonly ulong[] words = new ulong[Bits / 64];

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

    private static uint Place(ulong hash, int i) => ((uint)hash + ((uint)i * (uint)((hash >> 32) | 1))) % Bits;

    private static int Word(ulong hash, int i) => (int)(Place(hash, i) >> 6);

    private static ulong Bit(ulong hash, int i) => 1UL << (int)(Place(hash, i) & 63);
}
