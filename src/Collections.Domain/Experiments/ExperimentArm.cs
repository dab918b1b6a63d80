using System.Globalization;

namespace Collections.Domain.Experiments;

/// <summary>One way of treatment in an experiment.</summary>
/// <param name="Name">champion, control, or challenger with a number from 1.</param>
/// <param name="Weight">Its part of the sum of all weights, a whole number from 1.</param>
public sealed record ExperimentArm(string Name, int Weight)
{
    /// <summary>What is done today.</summary>
    public const string Champion = "champion";

    /// <summary>Those who are left alone, so that what would have happened anyway is known.</summary>
    public const string Control = "control";

    /// <summary>The most challengers of one experiment.</summary>
    public const int MostChallengers = 9;

    /// <summary>The name of a challenger.</summary>
    /// <param name="number">From 1.</param>
    public static string Challenger(int number) => string.Create(CultureInfo.InvariantCulture, $"challenger {number}");
}
