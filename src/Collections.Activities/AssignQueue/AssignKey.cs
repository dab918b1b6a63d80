using Collections.Decisions.Columns;
using Collections.Engine.Runs;

namespace Collections.Activities.AssignQueue;

/// <summary>What an assignment measures of each case: its rank, and text codes, two to a number.</summary>
internal static class AssignKey
{
    public const int Count = 4;
    private const int Ranks = 0;
    private const int Wanted = 1;
    private const int Owners = 2;
    private const int Present = 3;

    public static void Write(long[][] keys, int i, long rank, (int Queue, int Skill) wanted, (int Sticky, int Collector) owners, int queueNow)
    {
        keys[Ranks][i] = rank;
        keys[Wanted][i] = Pack(wanted.Queue, wanted.Skill);
        keys[Owners][i] = Pack(owners.Sticky, owners.Collector);
        keys[Present][i] = queueNow;
    }

    /// <summary>The queue that the case is for, or <see cref="Column.NullText"/>.</summary>
    public static int Queue(SetPopulation population, int place) => Upper(population.Keys[Wanted][place]);

    /// <summary>What the collector must be able to do, or <see cref="Column.NullText"/>.</summary>
    public static int Skill(SetPopulation population, int place) => Lower(population.Keys[Wanted][place]);

    /// <summary>The collector who had the case within the sticky days, or <see cref="Column.NullText"/>.</summary>
    public static int Sticky(SetPopulation population, int place) => Upper(population.Keys[Owners][place]);

    /// <summary>The collector on whose load the case counts already, or <see cref="Column.NullText"/>.</summary>
    public static int Collector(SetPopulation population, int place) => Lower(population.Keys[Owners][place]);

    /// <summary>The queue on whose load the case counts already, or <see cref="Column.NullText"/>.</summary>
    public static int QueueNow(SetPopulation population, int place) => (int)population.Keys[Present][place];

    private static long Pack(int upper, int lower) => ((long)upper << 32) | (uint)lower;

    private static int Upper(long packed) => (int)(packed >> 32);

    private static int Lower(long packed) => (int)packed;
}
