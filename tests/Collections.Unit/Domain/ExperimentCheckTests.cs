using Collections.Domain.Experiments;

namespace Collections.Unit.Domain;

public sealed class ExperimentCheckTests
{
    private static readonly Experiment Sound = new("TC-2026-12", "TC-2026-12", [new ExperimentArm("champion", 90), new ExperimentArm("control", 10)], new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31))
    {
        ControlFromDay = 20,
        ApprovedBy = "somebody",
    };

    [Fact]
    public void What_is_sound_is_not_found_wrong() => ExperimentCheck.Wrong(Sound).ShouldBeNull();

    [Fact]
    public void Each_mistake_is_told_with_what_was_expected()
    {
        Wrong(Sound with { Salt = "" }).ShouldContain("salt");
        Wrong(Sound with { Arms = [new ExperimentArm("control", 1)] }).ShouldContain("champion");
        Wrong(Sound with { Arms = [.. Sound.Arms, new ExperimentArm("challenger 2", 1)] }).ShouldContain("challenger 2");
        Wrong(Sound with { Arms = [new ExperimentArm("champion", 0), new ExperimentArm("control", 1)] }).ShouldContain("share");
        Wrong(Sound with { To = new DateOnly(2026, 11, 30) }).ShouldContain("2026-12-01");
        Wrong(Sound with { ControlFromDay = null }).ShouldContain("control");
        Wrong(Sound with { Unit = ExperimentUnit.Group }).ShouldContain("fact");
        Wrong(Sound with { Metric = "mood" }).ShouldContain("mood");
    }

    [Fact]
    public void Once_somebody_has_entered_only_what_does_not_count_may_change()
    {
        ExperimentCheck.WrongChange(Sound, Sound with { To = new DateOnly(2027, 1, 15), Strategies = ["other"] }).ShouldBeNull();
        ExperimentCheck.WrongChange(Sound, Sound with { Salt = "other" }).ShouldNotBeNull();
        ExperimentCheck.WrongChange(Sound, Sound with { MinimumEntries = 1 }).ShouldNotBeNull();
        ExperimentCheck.WrongChange(Sound, Sound with { Arms = [.. Sound.Arms.Reverse()] }).ShouldNotBeNull("the draw depends on the order");
    }

    [Fact]
    public void Nobody_enters_what_nobody_has_approved_or_what_was_stopped()
    {
        var day = new DateOnly(2026, 12, 10);
        Sound.Takes("cards", day).ShouldBeTrue();
        (Sound with { ApprovedBy = null }).Takes("cards", day).ShouldBeFalse();
        (Sound with { StoppedOn = day }).Takes("cards", day).ShouldBeFalse();
        (Sound with { Strategies = ["loans"] }).Takes("cards", day).ShouldBeFalse();
    }

    [Fact]
    public void The_control_is_left_alone_until_its_day_or_its_date_or_the_stop()
    {
        var day = new DateOnly(2026, 12, 10);
        Sound.LeavesAlone(19, day).ShouldBeTrue();
        Sound.LeavesAlone(20, day).ShouldBeFalse();
        (Sound with { StoppedOn = day }).LeavesAlone(5, day).ShouldBeFalse();
        (Sound with { ControlFromDay = null, ControlUntil = new DateOnly(2027, 1, 10) }).LeavesAlone(90, new DateOnly(2027, 1, 10)).ShouldBeTrue();
        (Sound with { ControlFromDay = null, ControlUntil = new DateOnly(2027, 1, 10) }).LeavesAlone(90, new DateOnly(2027, 1, 11)).ShouldBeFalse();
    }

    private static string Wrong(Experiment experiment) => ExperimentCheck.Wrong(experiment).ShouldNotBeNull();
}
