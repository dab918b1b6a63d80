using Collections.Server.Deployments;

namespace Collections.Server.Simulations;

/// <summary>A draft that is to be tried on the real portfolio.</summary>
/// <param name="Bpmn">The drawing.</param>
/// <param name="Files">Its decisions and templates.</param>
/// <param name="Against">Number of the version that it is compared with; null = the published one.</param>
/// <param name="Everybody">
/// True: as if the whole portfolio came in anew. False: what would differ tonight, where new accounts enter the draft and
/// open cases stay on their versions. Null: tonight where a version is published, everybody where none is.
/// </param>
/// <param name="Date">The first business date; null = the business day after the last night.</param>
/// <param name="Days">How many business days, from 1 to <see cref="MostDays"/>; null = 1.</param>
/// <param name="Live">True: it follows an edit, and the one before it of the same person is given up. Null or false: it is worked whatever comes after it.</param>
/// <param name="Rates">Who is taken to pay or to promise from the second night on; null = nobody: no response.</param>
internal sealed record SimulationRequest(string Bpmn, IReadOnlyList<PackageFile>? Files, int? Against = null, bool? Everybody = null, DateOnly? Date = null, int? Days = null, bool? Live = null,
    AssumedRates? Rates = null)
{
    /// <summary>More days are not simulated: by assumptions alone they say less and less.</summary>
    public const int MostDays = 60;
}
