using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Domain.Objects;

namespace Collections.Unit.Domain.Objects;

/// <summary>What a delivery makes of a management object.</summary>
public sealed class ObjectJudgeTests
{
    private static readonly DateOnly Today = new(2026, 12, 4);
    private static readonly ObjectType Type = new("complaint", "Complaint", "Reclamo", [], [new ObjectState("received"), new ObjectState("in analysis"), new ObjectState("resolved", IsFinal: true)]);
    private static readonly StoredObject New = new(0, 7, 0, null, null);

    [Fact]
    public void A_new_object_is_in_the_first_state_and_open_since_the_position_and_brings_no_news() =>
        Decide(null, New).ShouldBe(new ObjectVerdict("received", Today.DayNumber, NoveltyKinds.None));

    [Fact]
    public void Another_state_is_news_and_the_time_since_when_it_is_open_stays() =>
        Decide("in analysis", Stored("received", 100)).ShouldBe(new ObjectVerdict("in analysis", 100, NoveltyKinds.StateChanged));

    [Fact]
    public void A_final_state_closes_it_once()
    {
        Decide("resolved", Stored("received", 100)).ShouldBe(new ObjectVerdict("resolved", null, NoveltyKinds.StateChanged | NoveltyKinds.ObjectClosed));
        Decide("resolved", Stored("resolved", null)).ShouldBe(new ObjectVerdict("resolved", null, NoveltyKinds.None));
    }

    [Fact]
    public void One_that_is_opened_again_is_open_since_then() =>
        Decide("received", Stored("resolved", null)).ShouldBe(new ObjectVerdict("received", Today.DayNumber, NoveltyKinds.StateChanged));

    [Fact]
    public void What_is_not_said_of_the_state_leaves_it() => Decide(null, Stored("in analysis", 100)).ShouldBe(new ObjectVerdict("in analysis", 100, NoveltyKinds.None));

    [Fact]
    public void Facts_of_a_type_begin_with_its_key_and_no_other_type_has_them()
    {
        (ObjectFacts.IsOf("complaint ground", "complaint"), ObjectFacts.IsOf("complaints", "complaint"), ObjectFacts.IsOf(ObjectFacts.Type, "complaint"), ObjectFacts.IsOf("past due", "complaint")).ShouldBe((true, false, true, false));
        ObjectFacts.Read("tax file T-7").ShouldBe(("tax file", "T-7"));
        ObjectFacts.Read("T-7").ShouldBeNull();
    }

    private static ObjectVerdict Decide(string? state, StoredObject stored) => ObjectJudge.Decide(Type, new DeliveredObject("R-1", 1) { State = state }, stored, Today);

    private static StoredObject Stored(string state, int? since) => new(9, 7, 50, state, since);
}
