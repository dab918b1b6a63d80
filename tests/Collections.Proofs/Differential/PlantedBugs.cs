using Collections.Proofs.Harness;
namespace Collections.Proofs.Differential;
internal static class PlantedBugs
{
    public static void Plant(ProofOptions options, Tally tally) { }
}
