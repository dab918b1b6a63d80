using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Collections.Domain.Experiments;

namespace Collections.Testing.Reference;

/// <summary>
/// The experiment of random models: each account is drawn by its score, in the first days of the story. How it is drawn is said
/// here a second time, in numbers of any length.
/// </summary>
public static class RandomPilot
{
    /// <summary>Its name.</summary>
    public const string Name = "P";

    /// <summary>The fact by which is drawn, at two decimals.</summary>
    public const string UnitFact = "score";

    private const string Salt = "grains";

    private static readonly Experiment Pilot = new(
        Name, Salt, [new ExperimentArm(ExperimentArm.Control, 3), new ExperimentArm(ExperimentArm.Champion, 4), new ExperimentArm(ExperimentArm.Challenger(1), 2)], new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 27))
    {
        Unit = ExperimentUnit.Account,
        UnitFact = UnitFact,
        ControlUntil = new DateOnly(2026, 12, 31),
        ApprovedBy = "somebody",
    };

    /// <summary>What the step asks the host for.</summary>
    public static IServiceProvider Services { get; } = new Host();

    /// <summary>Whether somebody may enter it on a date.</summary>
    public static bool IsOpen(DateOnly date) => date >= Pilot.From && date <= Pilot.To;

    /// <summary>The arm of a score.</summary>
    /// <param name="key">The score in hundredths.</param>
    public static string ArmOf(long key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Salt)).Concat(Enumerable.Range(0, 8).Select(i => (byte)(key >> (56 - (8 * i)))));
        var drawn = BigInteger.Parse("0" + Convert.ToHexString(SHA256.HashData([.. bytes]))[..16], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var lots = Pilot.Arms.SelectMany(arm => Enumerable.Repeat(arm.Name, arm.Weight)).ToList();
        return lots[(int)(drawn * lots.Count / BigInteger.Pow(2, 64))];
    }

    private sealed class Host : IServiceProvider
    {
        private readonly ExperimentBook book = new([Pilot]);

        public object? GetService(Type serviceType) => serviceType == typeof(ExperimentBook) ? book : null;
    }
}
