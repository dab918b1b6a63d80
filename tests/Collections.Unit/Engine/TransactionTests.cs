using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class TransactionTests
{
    [Fact]
    public void A_transaction_that_is_not_cancelled_completes_like_a_subprocess()
    {
        var test = EngineTest.Of(Booking("false"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s trip is book pay x ie e");
    }

    [Fact]
    public void A_cancelled_transaction_is_undone_and_left_by_its_cancel_event()
    {
        var test = EngineTest.Of(Booking("true"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s trip is book pay x cancel repay unbook cancelled e2");
        test.Outcome().ShouldBe("e2");
    }

    [Fact]
    public void A_cancelled_transaction_without_cancel_event_is_left_by_its_flows()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .Transaction("trip", trip => trip.StartEvent("is").ManualTask("book").CancelEnd("cancel").BoundaryCompensation("cb", "book").ManualTask("unbook"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s trip is book cancel unbook e");
    }

    [Fact]
    public void Cancelling_ends_all_that_works_in_the_transaction()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .Transaction("trip", trip => trip.StartEvent("is").ParallelGateway("fork").MessageCatch("wait", "Never").EndEvent("ie")
                .MoveTo("fork").ManualTask("book").CancelEnd("cancel").BoundaryCompensation("cb", "book").ReceiveTask("unbook", "Unbooked"))
            .EndEvent("e")
            .BoundaryCancel("cancelled", "trip").EndEvent("e2"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("trip unbook");
        test.Message("Unbooked").Run("2026-11-25");
        test.Outcome().ShouldBe("e2");
    }

    [Fact]
    public void A_completed_transaction_may_be_undone_from_outside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .Transaction("trip", trip => trip.StartEvent("is").ManualTask("book").EndEvent("ie").BoundaryCompensation("cb", "book").ManualTask("unbook"))
            .CompensationEnd("undo"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s trip is book ie undo unbook");
    }

    private static ProcessBuilder Booking(string isCancelled) => EngineTest.Strategy().StartEvent("s")
        .Transaction("trip", trip => trip.StartEvent("is").ManualTask("book").ManualTask("pay").ExclusiveGateway("x").When(isCancelled).CancelEnd("cancel")
            .MoveTo("x").Otherwise().EndEvent("ie")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ManualTask("repay"))
        .EndEvent("e")
        .BoundaryCancel("cancelled", "trip").EndEvent("e2");
}
