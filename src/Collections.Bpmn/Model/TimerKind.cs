namespace Collections.Bpmn.Model;

public enum TimerKind { Date, Duration, Cycle }
