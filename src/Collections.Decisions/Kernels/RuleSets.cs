using System.Numerics;

namespace Collections.Decisions.Kernels;

/// <summary>
/// Sets of rules, 64 rules to a word, one set for each of a number of places. All first words stand together, then all
/// second ones: a table of up to 64 rules is one plain array.
/// </summary>
internal static class RuleSets
{
    private const int RulesOfWord = 64;
    private const int Beyond = 1 << 30;

    /// <summary>Words that a set of so many rules takes.</summary>
    public static int Words(int rules) => (rules + RulesOfWord - 1) / RulesOfWord;

    public static void Add(Span<ulong> sets, int places, int place, int rule) =>
        sets[Word(places, place, rule)] |= Bit(rule);

    public static void Remove(Span<ulong> sets, int places, int place, int rule) =>
        sets[Word(places, place, rule)] &= ~Bit(rule);

    public static bool Contains(ReadOnlySpan<ulong> sets, int places, int place, int rule) =>
        (sets[Word(places, place, rule)] & Bit(rule)) != 0;

    /// <summary>Whether the rule is the first of its set.</summary>
    public static bool IsFirst(ReadOnlySpan<ulong> sets, int places, int place, int rule)
    {
        var word = Word(places, place, rule);
        if ((sets[word] & (Bit(rule) | (Bit(rule) - 1))) != Bit(rule)) return false;
        for (var earlier = word - places; earlier >= 0; earlier -= places)
        {
            if (sets[earlier] != 0) return false;
        }
        return true;
    }

    /// <summary>The first rule of the set of each place; where a set is empty the place stays as it is.</summary>
    public static void First(ReadOnlySpan<ulong> sets, Span<int> first)
    {
        for (var word = 0; word * first.Length < sets.Length; word++)
        {
            var own = sets.Slice(word * first.Length, first.Length);
            for (var place = 0; place < first.Length; place++)
            {
                // No branch: whether a set is empty cannot be guessed. Its count is 64, which makes the rule a very late one.
                var rule = BitOperations.TrailingZeroCount(own[place]);
                first[place] = Math.Min(first[place], (word * RulesOfWord) + rule + (rule / RulesOfWord * Beyond));
            }
        }
    }

    private static int Word(int places, int place, int rule) => (rule / RulesOfWord * places) + place;

    private static ulong Bit(int rule) => 1UL << rule;
}
