namespace Collections.Intake.Generation;

/// <summary>
/// Draws that depend only on a seed and what they are for, in any order and on any machine (SplitMix64: Steele, Lea
/// and Flood, 2014).
/// </summary>
public struct SeededDraws
{
    private ulong state;

    /// <summary>Draws for one thing, such as one account on one day.</summary>
    public SeededDraws(int seed, long subject, int purpose)
    {
        state = Mix((ulong)(uint)seed ^ 0x5DEECE66DUL);
        state = Mix(state ^ (ulong)subject);
        state = Mix(state ^ (ulong)(uint)purpose);
    }

    /// <summary>A number from 0, inclusive, to 1, exclusive.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0, inclusive, to a bound, exclusive.</summary>
    public int Next(int bound) => (int)(Next() * bound);

    /// <summary>A number of the standard normal distribution, from the sum of twelve even ones.</summary>
    public double NextNormal()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++) sum += Next();
        return sum - 6.0;
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
