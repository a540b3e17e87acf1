/// A queue: first in, first out, both ends in constant time on average.
struct FIFO<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var count: Int { elements.count - head }
    var isEmpty: Bool { count == 0 }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        let element = elements[head]
        elements[head] = nil
        head += 1
        if head == elements.count {
            elements.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 64, head > elements.count / 2 {
            elements.removeFirst(head)
            head = 0
        }
        return element
    }

    /// Puts elements back before all others, in their order.
    mutating func putBack(_ returned: some Collection<Element>) {
        guard !returned.isEmpty else { return }
        elements.replaceSubrange(0..<head, with: returned.map(Optional.some))
        head = 0
    }

    mutating func takeAll() -> [Element] {
        defer {
            elements = []
            head = 0
        }
        return elements[head...].compactMap { $0 }
    }

    mutating func take(atMost limit: Int) -> [Element] {
        var taken: [Element] = []
        while taken.count < limit, let element = popFirst() { taken.append(element) }
        return taken
    }
}
