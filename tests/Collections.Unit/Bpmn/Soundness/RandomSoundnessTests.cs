using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class RandomSoundnessTests
{
    private const int Seeds = 4_000;

    [Fact]
    public void The_proof_agrees_with_brute_force_on_small_models()
    {
        int compared = 0, stuck = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var xml = RandomNet.Draw(seed);
            var model = BpmnBuilder.Read(xml);
            var game = new TokenGame(model.Processes[0]);
            var findings = SoundnessProof.Of(model).Findings;
            if (game.IsTooLarge || findings.Any(finding => finding.Rule is SoundnessRules.ImproperCompletion or SoundnessRules.NotProved)) continue;
            compared++;
            if (game.HasDeadlock) stuck++;
            Has(findings, SoundnessRules.Deadlock).ShouldBe(game.HasDeadlock, $"seed {seed}: {xml}");
            if (!game.HasDeadlock) (Has(findings, SoundnessRules.NoWayToEnd) && !game.CanAlwaysEnd).ShouldBe(!game.CanAlwaysEnd, $"seed {seed}: {xml}");
        }
        compared.ShouldBeGreaterThan(Seeds / 2);
        stuck.ShouldBeGreaterThan(Seeds / 20);
    }

    [Fact]
    public void Models_made_of_whole_blocks_are_proved_without_playing_them()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var proof = SoundnessProof.Of(new BlockModel(seed).Build());
            proof.Findings.Where(finding => finding.Rule != SoundnessRules.WaitFreeCycle).ShouldBeEmpty($"seed {seed}");
            proof.Markings.ShouldBe(0, $"seed {seed}");
        }
    }

    [Fact]
    public void A_join_of_the_wrong_kind_among_whole_blocks_is_found()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var model = new BlockModel(seed, hasWrongJoin: true);
            var findings = SoundnessProof.Of(model.Build()).Findings;
            findings.ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == model.WrongJoin, $"seed {seed}");
        }
    }

    private static bool Has(IReadOnlyList<ValidationFinding> findings, string rule) => findings.Any(finding => finding.Rule == rule);
}
